#!/usr/bin/env bash
# The release build: dist/, to be put on any static host, under any path.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

say "building the release … usually 2 minutes the first time"
started=$SECONDS
quietly trunk build --release || fail "the build failed; the reason stands above"
say "built dist/ in $((SECONDS - started)) s"
