#!/usr/bin/env bash
# Takes pictures of every screen into target/screens. BROWSER=firefox or webkit for another browser.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/setup.sh
bash scripts/setup-browsers.sh
bash scripts/dist.sh
bash scripts/journeys.sh "${BROWSER:-chromium}" screens
