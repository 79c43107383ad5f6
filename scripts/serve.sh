#!/usr/bin/env bash
# Builds the app as it is released, and serves it on this machine until Ctrl-C, as a host does: compressed, with the
# headers of docs/hosting.md.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh
bash scripts/build.sh
quietly cargo build -p serve || fail "the server could not be built; the reason stands above"
bash scripts/served.sh
exec "$target/debug/serve" "$target/served" "${PORT:-8080}"
