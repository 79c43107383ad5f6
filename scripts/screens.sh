#!/usr/bin/env bash
# Takes pictures of every screen into target/screens, in Chromium. ONLY=name for one screen.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

bash scripts/setup.sh
bash scripts/setup-browsers.sh
bash scripts/dist.sh
export BROWSER=chromium
require_browser "$BROWSER"
say "taking the pictures … usually 5 minutes"
cargo run --quiet -p journeys --bin screens -- ${ONLY:+--only "$ONLY"}
