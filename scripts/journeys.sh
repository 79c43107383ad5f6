#!/usr/bin/env bash
# Runs the journeys through dist/ in one browser. usage: journeys.sh chromium|firefox|webkit [SHARE/SHARES]
# Of two shares, '1/2' is every second journey and the harness's own tests, '2/2' the others.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

export BROWSER=${1:?which browser}
share=${2:-1/1}
[[ $share =~ ^([1-9])/([1-9])$ ]] && nth=${BASH_REMATCH[1]} && of=${BASH_REMATCH[2]} && [ "$nth" -le "$of" ] ||
	fail "which share: 1/2 or 2/2, not $share"
require_browser "$BROWSER"
[ -f dist/index.html ] || fail "dist/ is missing: please run 'make dist' first"
export JOURNEYS_SHARE=$nth-of-$of
told=target/journeys/ended-by-itself-$BROWSER-$JOURNEYS_SHARE.txt
rm -f "$told"
code=0
if [ "$nth" = 1 ]; then cargo test -p journeys --no-fail-fast --lib --bins --test harness || code=$?; fi
journeys=$(cargo test -q -p journeys --test journeys -- --list --format terse)
mapfile -t mine < <(sed -n 's/: test$//p' <<<"$journeys" | awk -v nth="$nth" -v of="$of" 'NR % of == nth % of')
[ "${#mine[@]}" -gt 0 ] || fail "there are no journeys"
cargo test -p journeys --test journeys -- --exact "${mine[@]}" || code=$?
# The harness's own test of this isn't meant.
if walked=$(grep -v '^a_journey_whose_browser_ended' "$told" 2>/dev/null); then
	say "remark: a browser ended by itself, and the journey was walked in another one: $walked"
fi
exit "$code"
