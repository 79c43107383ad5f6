#!/usr/bin/env bash
# Builds the app as it is released, and serves it on this machine until Ctrl-C.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh
bash scripts/build.sh
quietly cargo build -p serve || fail "the server could not be built; the reason stands above"
exec "$target/debug/serve" dist "${PORT:-8080}"
