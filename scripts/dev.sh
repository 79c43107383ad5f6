#!/usr/bin/env bash
# Builds the app without optimising it, serves it on this machine until Ctrl-C, and builds it again whenever a file that
# it is made of changes; the open page then loads anew. dist/, the release, is left alone.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh

# What trunk has wasm-bindgen make is thrown away, as parts.mjs makes it of the cut binary. So it is made once.
real=$(command -v wasm-bindgen) || fail "wasm-bindgen isn't found; 'make setup' installs it"
mkdir -p "$target/dev-bin"
cat >"$target/dev-bin/wasm-bindgen" <<END
#!/bin/sh
case " \$* " in
*" --out-name=jiedan "*) [ ! -f "$target/wasm-bindgen/debug/jiedan_bg.wasm" ] || exit 0 ;;
esac
exec "$real" "\$@"
END
chmod +x "$target/dev-bin/wasm-bindgen"
export PATH="$target/dev-bin:$PATH"

watched=()
for path in src style public locales build build.rs index.html Cargo.toml Trunk.toml .cargo; do
	if [ -e "$path" ]; then watched+=(--watch "$path"); fi
done
say "building … usually 4 minutes the first time; then http://127.0.0.1:${PORT:-8081}"
export JIEDAN_RELOAD=1
# Linking what debuggers read takes long, and browsers show functions without it.
export CARGO_PROFILE_DEV_DEBUG=0
# Another port than that of 'make serve': to a browser it is another site, with other data and no files kept for offline.
exec trunk serve --dist "$target/dev" --address 127.0.0.1 --port "${PORT:-8081}" "${watched[@]}"
