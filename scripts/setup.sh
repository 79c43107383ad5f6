#!/usr/bin/env bash
# Installs what building needs and isn't there yet: the toolchain, trunk, wasm-bindgen, wasm-split, npm packages.
# With the word 'toolchain' only the first: that and a linker is all that 'make check' needs.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

if ! have cargo; then fail "Rust is missing: please install rustup (https://rustup.rs), then run this again"; fi

have cc || apt_install "installing a C compiler and linker … usually 30 seconds, once" gcc libc6-dev

toolchain_is_there() {
	local sysroot
	[[ "$(rustc --version 2>/dev/null)" == "rustc $RUST_VERSION "* ]] &&
		cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 &&
		sysroot=$(rustc --print sysroot) && [ -d "$sysroot/lib/rustlib/$WASM_TARGET/lib" ]
}
if ! toolchain_is_there; then
	have rustup || fail "Rust $RUST_VERSION with rustfmt, clippy and the target $WASM_TARGET is needed: please install rustup (https://rustup.rs)"
	say "installing Rust $RUST_VERSION and its target $WASM_TARGET … usually 1 minute, once"
	quietly rustup toolchain install "$RUST_VERSION" --no-self-update --profile minimal \
		--component rustfmt --component clippy --target "$WASM_TARGET" ||
		fail "rustup could not fetch Rust $RUST_VERSION; with a network at hand: rustup toolchain install $RUST_VERSION --component rustfmt,clippy --target $WASM_TARGET"
	toolchain_is_there ||
		fail "Rust $RUST_VERSION is installed, but rustc, rustfmt, clippy or $WASM_TARGET isn't found: is RUSTUP_TOOLCHAIN set, or another cargo first in PATH?"
fi

if [ "${1:-}" = toolchain ]; then exit 0; fi

if ! have node || ! have npm; then fail "Node.js is missing: please install nodejs $NODE_MINIMUM or newer, and npm, then run this again"; fi
node_major=$(node -p 'process.versions.node.split(".")[0]')
[ "$node_major" -ge "$NODE_MINIMUM" ] || fail "Node.js $node_major is too old: please install $NODE_MINIMUM or newer"

if ! cmp -s package-lock.json node_modules/.jiedan-lock; then
	say "installing wasm-opt and axe-core from npm … usually 10 seconds, once"
	quietly npm ci --no-audit --no-fund || fail "npm ci failed; the reason stands above"
	cp package-lock.json node_modules/.jiedan-lock
fi

# Side by side: each ends with minutes in which one core would do. Without TLS, as they fetch nothing here. What reads and
# writes WebAssembly is optimised a little: it goes through megabytes.
optimised=()
for crate in walrus wasmparser wasm-encoder id-arena wasm-bindgen-cli-support wasm_split_cli_support; do
	optimised+=(--config "profile.release.package.$crate.opt-level=1")
done
cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen "3 minutes" \
	--no-default-features --bin wasm-bindgen --bin wasm-bindgen-test-runner "${optimised[@]}" &
bindgen=$!
cargo_tool trunk "$TRUNK_VERSION" trunk "4 minutes" --no-default-features &
trunk=$!
cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" wasm-split-cli "2 minutes" \
	--features build-binary "${optimised[@]}" &
split=$!
wait "$bindgen" || exit 1
wait "$trunk" || exit 1
wait "$split" || exit 1
say "tools are there: Rust $RUST_VERSION, trunk $TRUNK_VERSION, wasm-bindgen $WASM_BINDGEN_VERSION"
