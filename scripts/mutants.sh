#!/usr/bin/env bash
# Changes the engine and the written form in every small way there is, and looks which changes the tests catch. Takes an
# few hours; not part of 'make test'. SHARD=0/8 for every eighth change.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh
CARGO_PROFILE_RELEASE_OPT_LEVEL=0 cargo_tool cargo-mutants "$MUTANTS_VERSION" cargo-mutants "3 minutes"
# Unoptimised: each change is built anew, and building takes longer than testing.
export CARGO_PROFILE_TEST_OPT_LEVEL=0
out=$target/mutants
mkdir -p "$out"
code=0
"$tools/cargo-mutants-$MUTANTS_VERSION/bin/cargo-mutants" mutants --package jiedan --file 'src/domain/**/*.rs' --file 'src/record/**/*.rs' \
	--output "$out" --jobs "${JOBS:-2}" --no-shuffle --minimum-test-timeout 60 --sharding round-robin ${SHARD:+--shard "$SHARD"} \
	-- --test engine --test scenarios || code=$?
caught=$(wc -l <"$out/mutants.out/caught.txt")
missed=$(wc -l <"$out/mutants.out/missed.txt")
timeout=$(wc -l <"$out/mutants.out/timeout.txt")
[ $((caught + timeout + missed)) -gt 0 ] || fail "no change was tried"
say "$((caught + timeout)) of $((caught + timeout + missed)) changes are caught: $(((caught + timeout) * 1000 / (caught + timeout + missed))) in a thousand; the others: $out/mutants.out/missed.txt"
[ "$code" = 0 ] || [ "$code" = 2 ] || [ "$code" = 3 ]
