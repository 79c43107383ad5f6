#!/usr/bin/env bash
# Joins style/ into two files, in the order of the cascade, without comments and indents: what the start page, the first
# form and the frame need, and the rest, which comes with the other parts of the app (parts.mjs). Trunk's hook before each
# build; needs nothing but bash.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s nullglob
export LC_ALL=C # the same order on every machine

first=(style/tokens.css style/reset.css style/base.css style/layout.css style/layout-wide.css style/layout-simulated.css style/controls.css)
for file in style/*.css; do
	[[ " ${first[*]} " == *" $file "* ]] || first+=("$file")
done
for name in banner disclosure doors draft empty field saved source; do first+=("style/parts/$name.css"); done
first+=(style/screens/start.css)
later=()
for file in style/parts/*.css style/screens/*.css; do
	[[ " ${first[*]} " == *" $file "* ]] || later+=("$file")
done

# joined OUT FILE…: untouched if unchanged, so that a watcher isn't woken.
joined() {
	local out=$1
	shift
	for file in "$@"; do cat "$file" && echo; done |
		sed -e ':a' -e 's#/\*[^*]*\*\+\([^/*][^*]*\*\+\)*/##g' -e '/\/\*/{N;ba' -e '}' | sed -e 's/^ *//' -e '/^$/d' >"$out.new"
	if cmp -s "$out.new" "$out"; then rm "$out.new"; else mv "$out.new" "$out"; fi
}
mkdir -p target/style
joined target/style/jiedan.css "${first[@]}"
joined target/style/later.css "${later[@]}"
