#!/usr/bin/env bash
# Runs the journeys through dist/ in one browser. usage: journeys.sh chromium|firefox|webkit
# With a second word 'screens' it takes the pictures into target/screens instead.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

export BROWSER=${1:?which browser}
require_browser "$BROWSER"
[ -f dist/index.html ] || fail "dist/ is missing: please run 'make dist' first"
trap stop_display EXIT
trap 'exit 130' INT TERM
[ "$BROWSER" != webkit ] || start_display

if [ "${2:-}" = screens ]; then
	export SCREENS_DIR=$target/screens
	mkdir -p "$SCREENS_DIR"
	cargo run -q -p journeys --bin screens
	say "pictures are in $SCREENS_DIR"
else
	cargo test -p journeys --no-fail-fast
fi
