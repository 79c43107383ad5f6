#!/usr/bin/env bash
# Kills, races, flips, fills and cuts the power in one browser, and says what survived.
# usage: torture.sh chromium|firefox|webkit [page | short | --row NAME --times N --seed S]
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

export BROWSER=${1:?which browser}
shift
require_browser "$BROWSER"
page=$target/torture
made=$target/$WASM_TARGET/release/torture-page.wasm
quietly cargo build -p jiedan --release --target "$WASM_TARGET" --features storage --bin torture-page
# Left alone where it is new, as another browser may be reading it.
if [ ! "$page/torture_bg.wasm" -nt "$made" ] || [ ! "$page/index.html" -nt tests/torture/index.html ]; then
	mkdir -p "$page"
	quietly "$bindgen_bin/wasm-bindgen" --target web --no-typescript --out-dir "$page" --out-name torture "$made"
	cp tests/torture/index.html public/copy.js "$page/"
fi
if [ "${1:-}" = page ]; then
	say "built $page"
	exit 0
fi
torture() { cargo run -q -p journeys --bin torture -- "$page" "$@"; }
if [ "${1:-}" = short ]; then
	# A few of each row that needs no more than a browser: what 'make test' holds.
	torture --row kill --times 2
	torture --row race --times 120
	torture --row migrate --times 1
	torture --row flip --times 2
	# Firefox takes three times as long for one.
	torture --row log --times $([ "$BROWSER" = firefox ] && echo 3 || echo 8)
else
	torture "$@"
fi
