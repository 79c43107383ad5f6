#!/usr/bin/env bash
# Joins style/ into one file, in the order of the cascade, without comments and indents. Trunk's hook before each build; needs nothing but bash.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s nullglob
export LC_ALL=C # the same order on every machine

first=(style/tokens.css style/reset.css style/base.css style/layout.css style/layout-wide.css style/layout-simulated.css style/controls.css)
out=target/style/jiedan.css
mkdir -p target/style
{
	for file in "${first[@]}"; do
		if [ -f "$file" ]; then cat "$file" && echo; fi
	done
	for file in style/*.css style/parts/*.css style/screens/*.css; do
		[[ " ${first[*]} " == *" $file "* ]] || { cat "$file" && echo; }
	done
} | sed -e ':a' -e 's#/\*[^*]*\*\+\([^/*][^*]*\*\+\)*/##g' -e '/\/\*/{N;ba' -e '}' | sed -e 's/^ *//' -e '/^$/d' >"$out.new"
# Untouched if unchanged, so that a watcher isn't woken.
if cmp -s "$out.new" "$out"; then rm "$out.new"; else mv "$out.new" "$out"; fi
