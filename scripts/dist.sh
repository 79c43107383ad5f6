#!/usr/bin/env bash
# Builds dist/ and holds the first load against its limit.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/build.sh
node scripts/first-load.mjs dist
