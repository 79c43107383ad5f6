#!/usr/bin/env bash
# Every check there is, one after the other. With the word 'check' only those that need no browser.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

# Installing speaks for itself, as it may take minutes.
setup=0
bash scripts/setup.sh || setup=1
if [ "$setup" = 0 ] && [ "${1:-}" != check ]; then bash scripts/setup-browsers.sh || setup=2; fi
export CARGO_TERM_COLOR=never
. scripts/steps.sh
case $setup in
1) failed=1 && summary=("tools   FAILED") && { finish || exit 1; } ;;
2) failed=1 && summary=("browsers   FAILED (0 passed, 1 failed)") ;; # the browsers that are there still run
*) passed=1 && summary=("tools and browsers   passed (1 passed, 0 failed)") ;;
esac

say "steps; the first run builds everything and usually takes 45 minutes"
step one "format" cargo fmt --all --check -- --color never
# Two long ones, each on one core and in a folder of its own; all others would wait for the same folder.
begin one "clippy, browser" cargo clippy --target "$WASM_TARGET" --features parts -p jiedan --lib --bins -- -D warnings
if [ "${1:-}" != check ]; then step one "release build, first load" bash scripts/dist.sh; fi
settle
step one "clippy, core" cargo clippy --workspace --all-targets -- -D warnings
step one "clippy, storage tests" cargo clippy --target "$WASM_TARGET" --features storage -p jiedan --lib --test storage --example torture -- -D warnings
step one "documentation" env RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps -p jiedan
step tests "engine, scenarios, architecture" cargo test -p jiedan --no-fail-fast
step one "service worker, manifest" node --test tests/worker/offline.test.mjs tests/worker/manifest.test.mjs
if [ "${1:-}" != check ]; then
	for engine in chromium firefox webkit; do
		once tests "storage in $engine" bash scripts/storage-test.sh "$engine"
		once one "killed, raced, flipped in $engine" bash scripts/torture.sh "$engine" short
	done
	for engine in chromium firefox webkit; do
		once tests "journeys in $engine" bash scripts/journeys.sh "$engine"
	done
fi
finish || exit 1
