# The versions of every tool that isn't locked elsewhere. Sourced by lib.sh, not run.
# Rust stands in rust-toolchain.toml, crates in Cargo.lock, npm packages in package-lock.json.
# shellcheck shell=bash disable=SC2034

TRUNK_VERSION=0.21.14
WASM_SPLIT_VERSION=0.2.4
GECKODRIVER_VERSION=0.37.1
MUTANTS_VERSION=27.1.0
RUST_VERSION=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
# The command must be of the very version that the app is linked with.
WASM_BINDGEN_VERSION=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)
NODE_MINIMUM=18

WASM_TARGET=wasm32-unknown-unknown
# For 'make test'. Named as Debian names them; one line for other systems.
BROWSER_PACKAGES="chromium chromium-driver firefox-esr webkit2gtk-driver xvfb fonts-noto-cjk"
