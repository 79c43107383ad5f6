#!/usr/bin/env bash
# Kills, races, flips and fills in one browser, and says what survived.
# usage: torture.sh chromium|firefox|webkit [short | --row NAME --times N --seed S]
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

export BROWSER=${1:?which browser}
shift
require_browser "$BROWSER"
page=$target/torture
quietly cargo build -p jiedan --release --target "$WASM_TARGET" --features storage --example torture
mkdir -p "$page"
quietly "$bindgen_bin/wasm-bindgen" --target web --no-typescript --out-dir "$page" --out-name torture \
	"$target/$WASM_TARGET/release/examples/torture.wasm"
cp tests/torture/index.html "$page/"
torture() { cargo run -q -p journeys --bin torture -- "$page" "$@"; }
if [ "${1:-}" = short ]; then
	# A few of each row that needs no more than a browser: what 'make test' holds.
	torture --row kill --times 4
	torture --row race --times 240
	torture --row migrate --times 1
	torture --row flip --times 4
else
	torture "$@"
fi
