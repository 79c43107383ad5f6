#!/usr/bin/env bash
# The release build: dist/, to be put on any static host, under any path. Built anew only if something it is made
# of has changed, or dist/ itself has.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

stamp=$target/dist-stamp
sum() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum; }
made_of() {
	sum src style public locales scripts .cargo build.rs rust-toolchain.toml index.html Cargo.toml Cargo.lock Trunk.toml package-lock.json
}
made() { if [ -d dist ]; then sum dist; fi; }
# What is changed while it is built isn't in it: that counts from the beginning.
from=$(made_of)
if [ -f "$stamp" ] && [ "$from $(made)" = "$(cat "$stamp")" ]; then
	say "dist/ is up to date"
	exit 0
fi
rm -f "$stamp"
say "building the release … usually 7 minutes the first time"
started=$SECONDS
# No path of the machine that builds in what is published. Cargo joins these flags to those of .cargo/config.toml.
registry=${CARGO_HOME:-$HOME/.cargo}/registry/src
hidden=()
for source in "$registry"/*/; do hidden+=("--remap-path-prefix=$source="); done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=${hidden[*]}
quietly trunk build --release || fail "the build failed; the reason stands above"
printf '%s %s\n' "$from" "$(made)" >"$stamp"
say "built dist/ in $((SECONDS - started)) s"
