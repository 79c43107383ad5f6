#!/usr/bin/env bash
# Takes pictures of every screen into target/screens, in Chromium. ONLY=name for one screen. LANGUAGE=en-XA takes them in
# the pseudo-language (build/pseudo.rs), of which a debug build alone knows; any other LANGUAGE is the machine's own.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

bash scripts/setup.sh
bash scripts/setup-browsers.sh
options=()
if [ "${LANGUAGE:-}" = en-XA ]; then
	options=(--language en-XA)
	say "building the app for debugging … usually 3 minutes the first time"
	# Without what debuggers read, as in dev.sh: linking that takes long.
	quietly env CARGO_PROFILE_DEV_DEBUG=0 trunk build --dist "$target/dist-debug" || fail "the build failed; the reason stands above"
else
	bash scripts/dist.sh
fi
export BROWSER=chromium
require_browser "$BROWSER"
if [ "${options[*]}" ]; then export JIEDAN_DIST=$target/dist-debug; fi
say "taking the pictures … usually 5 minutes"
cargo run --quiet -p journeys --bin screens -- ${ONLY:+--only "$ONLY"} "${options[@]}"
