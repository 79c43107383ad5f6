#!/usr/bin/env bash
# Builds what runs in and beside the browsers, so that the tests themselves needn't wait for one another's builds.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

cargo test -p journeys --no-run
cargo build -p journeys --bin torture
cargo test -p jiedan --target "$WASM_TARGET" --features storage --test storage --no-run
