#!/usr/bin/env bash
# Measures the engine, natively and in Chromium against XState and plain JavaScript; the app with a large desk against
# pages without any library, with Dexie and with React; and a first visit on a slow phone. What came out stands in
# BENCHMARKS.md. Nothing here is part of 'make test'. usage: bench.sh [engine|desk|first-visit], all by default; or
# bench.sh against FOLDER: opening few tasks, and an act, in turn with another build (the dist/ of another checkout)
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

what=${1:-all}
peers=benches/peers
page=$target/peers

measure() { BROWSER=chromium cargo run --quiet -p journeys --bin bench -- "$@"; }

from_npm() {
	cmp -s $peers/package-lock.json $peers/node_modules/.jiedan-lock && return
	say "installing XState, Dexie and React from npm … usually 10 seconds, once"
	(cd $peers && quietly npm ci --no-audit --no-fund) || fail "npm ci failed; the reason stands above"
	cp $peers/package-lock.json $peers/node_modules/.jiedan-lock
}

# versions PACKAGE…: which ones are measured.
versions() {
	local name
	for name in "$@"; do say "$name $(node -p "require('./$peers/node_modules/$name/package.json').version")"; done
}

# bundle FILE… OPTION…: as pages are published.
bundle() {
	NODE_PATH=$root/$peers/node_modules esbuild "$@" --bundle --minify --format=esm --jsx=automatic \
		--define:process.env.NODE_ENV='"production"' --log-level=warning
}

engine() {
	from_npm
	say "building … usually 3 minutes the first time"
	quietly cargo bench --no-run
	quietly cargo build --release -p peers
	quietly cargo build --release -p peers --lib --target "$WASM_TARGET"
	rm -rf "$page"
	mkdir -p "$page"
	cp -r $peers/page "$page/source"
	wasm-bindgen --target web --no-typescript --out-dir "$page/source/fold" "$target/$WASM_TARGET/release/peers.wasm"
	# As small as the app is made.
	mapfile -t small < <(node scripts/wasm-opt.mjs)
	mkdir "$page/fold"
	wasm-opt "${small[@]}" "$page/source/fold/peers_bg.wasm" -o "$page/fold/peers_bg.wasm"
	bundle "$page/source/page.js" --outfile="$page/page.bundle.js"
	cp $peers/page/index.html "$page/"

	cargo bench --quiet
	say ""
	versions xstate
	measure engine "$page" "$target/release/peers"
}

served=$target/served
# How many tasks a small desk has.
FEW=20

desk() {
	from_npm
	bash scripts/build.sh
	bash scripts/served.sh
	cp $peers/page/{desk,dexie,list}.html "$served/"
	bundle $peers/page/{desk.js,dexie.js,list.jsx} --outdir="$served" --entry-names='[name].bundle'
	quietly cargo build --release -p peers --bin desk
	read -ra made <<<"$("$target/release/desk" "$served" "$(date +%s%3N)")"
	versions dexie react @tanstack/react-virtual
	measure desk "$served" "${made[@]}"
}

first_visit() {
	bash scripts/build.sh
	bash scripts/served.sh
	measure first-visit "$served"
}

against() {
	local other=$target/served-other
	from_npm
	bash scripts/build.sh
	bash scripts/served.sh
	quietly cargo build --release -p peers --bin desk
	rm -rf "$other"
	cp -r "$1" "$other"
	bundle $peers/page/desk.js --outdir="$served" --entry-names='[name].bundle'
	"$target/release/desk" "$served" "$(date +%s%3N)" $FEW >/dev/null
	cp $peers/page/desk.html "$served/"
	cp "$served"/desk.{html,bundle.js,jsonl} "$other/"
	node scripts/compress.mjs "$other"
	measure against "$served" "$other" $FEW
}

case $what in
engine | desk | first-visit | all) ;;
against) [ -f "${2:-}/index.html" ] || fail "usage: bench.sh against FOLDER, with another build in it" ;;
*) fail "usage: bench.sh [engine|desk|first-visit], or bench.sh against FOLDER" ;;
esac
bash scripts/setup.sh
require_browser chromium
case $what in engine | all) engine; say "" ;; esac
case $what in desk | all) desk; say "" ;; esac
case $what in first-visit | all) first_visit ;; esac
case $what in against) against "$2" ;; esac
