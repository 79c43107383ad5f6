#!/usr/bin/env bash
# Runs the journeys through dist/ in one browser. usage: journeys.sh chromium|firefox|webkit
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

export BROWSER=${1:?which browser}
require_browser "$BROWSER"
[ -f dist/index.html ] || fail "dist/ is missing: please run 'make dist' first"
told=target/journeys/ended-by-itself-$BROWSER.txt
rm -f "$told"
code=0
cargo test -p journeys --no-fail-fast || code=$?
# The harness's own test of this isn't meant.
if walked=$(grep -v '^a_journey_whose_browser_ended' "$told" 2>/dev/null); then
	say "remark: a browser ended by itself, and the journey was walked in another one: $walked"
fi
exit "$code"
