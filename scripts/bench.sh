#!/usr/bin/env bash
# Measures the engine, natively and in Chromium against XState and plain JavaScript; the app with a large desk against a
# page without any library; and a first visit on a slow phone. What came out stands in BENCHMARKS.md. Nothing here is
# part of 'make test'. usage: bench.sh [engine|desk|first-visit], all by default
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

what=${1:-all}
peers=benches/peers
page=$target/peers

measure() { BROWSER=chromium cargo run --quiet -p journeys --bin bench -- "$@"; }

engine() {
	if ! cmp -s $peers/package-lock.json $peers/node_modules/.jiedan-lock; then
		say "installing XState from npm … usually 5 seconds, once"
		(cd $peers && quietly npm ci --no-audit --no-fund) || fail "npm ci failed; the reason stands above"
		cp $peers/package-lock.json $peers/node_modules/.jiedan-lock
	fi
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
	NODE_PATH=$root/$peers/node_modules esbuild "$page/source/page.js" --bundle --minify --format=esm --log-level=warning \
		--outfile="$page/page.bundle.js"
	cp $peers/page/index.html "$page/"

	cargo bench --quiet
	say ""
	say "XState $(node -p "require('./$peers/node_modules/xstate/package.json').version")"
	measure engine "$page" "$target/release/peers"
}

served=$target/served

desk() {
	bash scripts/build.sh
	bash scripts/served.sh
	cp $peers/page/desk.{html,js} "$served/"
	quietly cargo build --release -p peers --bin desk
	read -ra made <<<"$("$target/release/desk" "$served" "$(date +%s%3N)")"
	measure desk "$served" "${made[@]}"
}

first_visit() {
	bash scripts/build.sh
	bash scripts/served.sh
	measure first-visit "$served"
}

case $what in
engine | desk | first-visit | all) ;;
*) fail "usage: bench.sh [engine|desk|first-visit]" ;;
esac
bash scripts/setup.sh
require_browser chromium
case $what in engine | all) engine; say "" ;; esac
case $what in desk | all) desk; say "" ;; esac
case $what in first-visit | all) first_visit ;; esac
