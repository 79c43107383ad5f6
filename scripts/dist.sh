#!/usr/bin/env bash
# Builds dist/ and holds what a first visit loads against its limits.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
bash scripts/build.sh
node scripts/first-load.mjs dist "$target/$WASM_TARGET/release/named"
