#!/usr/bin/env bash
# Runs the journeys through dist/ in one browser. usage: journeys.sh chromium|firefox|webkit
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

export BROWSER=${1:?which browser}
require_browser "$BROWSER"
[ -f dist/index.html ] || fail "dist/ is missing: please run 'make dist' first"
cargo test -p journeys --no-fail-fast
