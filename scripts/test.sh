#!/usr/bin/env bash
# Every check there is. With the word 'check' only those that need no browser and nothing that is built for the app: of
# the tools, Rust is enough.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

# Installing speaks for itself, as it may take minutes. The browsers come beside the tools that are built.
with_browsers=1
if [ "${1:-}" = check ]; then with_browsers=; fi
setup=0
bash scripts/setup.sh toolchain || setup=1
if [ "$with_browsers" ] && [ "$setup" = 0 ]; then
	bash scripts/setup-browsers.sh &
	browsers=$!
	bash scripts/setup.sh || setup=1
	wait "$browsers" || [ "$setup" = 1 ] || setup=2
fi
export CARGO_TERM_COLOR=never
. scripts/steps.sh
case $setup in
1) failed=1 && summary=("tools   FAILED") && { finish || exit 1; } ;;
2) failed=1 && summary=("browsers   FAILED (0 passed, 1 failed)") ;; # the browsers that are there still run
*) passed=1 && summary=("tools   passed (1 passed, 0 failed)") ;;
esac

say "steps; the first run builds everything${with_browsers:+ and usually takes an hour}"
step one "format" cargo fmt --all --check -- --color never
# The release has a folder of its own and mostly one core: the others go on beside it.
if [ "$with_browsers" ]; then begin one "release build, first load" bash scripts/dist.sh; fi
step one "clippy, browser" cargo clippy --target "$WASM_TARGET" --features parts -p jiedan --lib --bins --test storage -- -D warnings
step one "clippy, core" cargo clippy --workspace --all-targets -- -D warnings
step one "documentation" env RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps -p jiedan -p jiedan-domain
step tests "engine, scenarios, architecture, server" cargo test -p jiedan -p serve --no-fail-fast
if [ "$with_browsers" ]; then
	settle
	begin one "torture page, built" bash scripts/torture.sh chromium page
	step one "tests in browsers, built" bash scripts/build-tests.sh
	settle
fi
if have node; then
	step one "service worker, manifest, scripts" node --test tests/worker/*.test.mjs tests/scripts/*.test.mjs
else
	say "left out, as Node.js is missing: service worker, manifest, scripts ('make test' needs Node.js)"
fi
if [ "$with_browsers" ]; then
	# Each waits for its browser a third of its time: two keep two cores busy. The longest first, the short ones at last.
	for engine in chromium webkit; do later tests "journeys in $engine" bash scripts/journeys.sh "$engine"; done
	# In shares, so that both cores have something to do to the end.
	for share in 1/2 2/2; do later tests "journeys in firefox, $share" bash scripts/journeys.sh firefox "$share"; done
	for engine in chromium firefox webkit; do
		later tests "storage in $engine" bash scripts/storage-test.sh "$engine"
		later one "killed, raced, flipped in $engine" bash scripts/torture.sh "$engine" short
	done
	say "in three browsers, two steps at a time; usually 40 minutes"
	together 2
fi
finish || exit 1
