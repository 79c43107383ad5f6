#!/usr/bin/env bash
# Changes the engine and the written form in every small way there is, and looks which changes the tests catch. Takes
# many hours, as each change is built anew; not part of 'make test'. SHARD=0/8 takes every eighth change (each shard
# has results of its own), ONLY='src/domain/find/**' the changes of some files.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh
cargo_tool cargo-mutants "$MUTANTS_VERSION" cargo-mutants "3 minutes"
shard=${SHARD:-0/1}
out=$target/mutants/${shard/\//-of-}
rm -rf "$out"

# cargo-mutants' own trial of the unchanged tree looks for the tests in the engine's package, which has none.
quietly cargo test -p jiedan --test engine --test scenarios || fail "the tests fail without any change; the reason stands above"

# try FOLDER SECONDS OPTION…: tries changes, and leaves what came of each in the folder. Tests that take longer than so
# many seconds count as caught, so it has to be far more than they need.
try() {
	local into=$1 limit=$2 code=0
	shift 2
	mkdir -p "$into"
	# Building takes longer than testing: it goes without what makes tests quick and traces readable.
	"$tools/cargo-mutants-$MUTANTS_VERSION/bin/cargo-mutants" mutants --package jiedan --package jiedan-domain \
		--test-package jiedan --output "$into" --jobs "${JOBS:-2}" --no-shuffle \
		--baseline skip --timeout "$limit" --cargo-arg=--config=profile.dev.debug=0 \
		--cargo-arg=--config=profile.test.package.jiedan.opt-level=0 \
		--cargo-arg=--config=profile.test.package.jiedan-domain.opt-level=0 "$@" || code=$?
	# 2: not all were caught; 3: some ran out of time.
	[ "$code" = 0 ] || [ "$code" = 2 ] || [ "$code" = 3 ] || fail "cargo-mutants ended with $code"
}

files=(--file 'src/domain/**/*.rs' --file 'src/record/**/*.rs')
[ -z "${ONLY:-}" ] || files=(--file "$ONLY")
# The tests that take longest are left for the few changes that all others miss.
try "$out/quick" 300 "${files[@]}" --sharding round-robin --shard "$shard" -- --test engine --test scenarios -- \
	--skip closure:: --skip properties:: --skip act_table:: --skip sizes:: --skip every_way_is
quick=$out/quick/mutants.out
again=()
while read -r name; do
	again+=(--re "^$(sed 's/[][\\.*^$+?(){}|]/\\&/g' <<<"$name")\$")
done <"$quick/missed.txt"
left=$out/missed.txt
: >"$left"
if [ "${#again[@]}" -gt 0 ]; then
	# Left-out fields come along, as cargo-mutants doesn't choose among them by name.
	try "$out/all" 1800 "${files[@]}" "${again[@]}" -- --test engine --test scenarios
	grep -Fxf "$out/all/mutants.out/missed.txt" "$quick/missed.txt" >"$left" || true
fi
tried=$(cat "$quick"/{caught,timeout,missed}.txt | wc -l)
[ "$tried" -gt 0 ] || fail "no change was tried"
caught=$((tried - $(wc -l <"$left")))
say "$caught of $tried changes are caught: $((caught * 1000 / tried)) in a thousand; the others: $left"
