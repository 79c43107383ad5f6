#!/usr/bin/env bash
# Runs the storage tests inside one real browser. usage: storage-test.sh chromium|firefox|webkit
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

engine=${1:?which browser}
require_browser "$engine"
settings=$target/webdriver/$engine.json
mkdir -p "$target/webdriver"
driver_pid=
cleanup() {
	[ -z "$driver_pid" ] || { kill "$driver_pid" 2>/dev/null && wait "$driver_pid" 2>/dev/null; } || true
	stop_display
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# The runner takes the first driver it finds in the environment: leave it one.
drivers=("CHROMEDRIVER=$CHROMEDRIVER" "GECKODRIVER=$GECKODRIVER")
unset CHROMEDRIVER GECKODRIVER CHROMEDRIVER_REMOTE GECKODRIVER_REMOTE SAFARIDRIVER SAFARIDRIVER_REMOTE
case $engine in
chromium)
	driver=${drivers[0]}
	printf '{"goog:chromeOptions": {"binary": "%s", "args": ["--disable-gpu", "--disable-background-networking"]}}\n' "$CHROMIUM" >"$settings"
	;;
firefox)
	driver=${drivers[1]}
	printf '{"moz:firefoxOptions": {"binary": "%s"}}\n' "$FIREFOX" >"$settings"
	;;
webkit)
	start_display
	port=$((20000 + RANDOM % 20000))
	"$WEBKITDRIVER" --port="$port" >"$target/webdriver/webkit.log" 2>&1 &
	driver_pid=$!
	for _ in $(seq 100); do
		(: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
		kill -0 "$driver_pid" 2>/dev/null || fail "WebKitWebDriver didn't start: $(tail -n 1 "$target/webdriver/webkit.log")"
		sleep 0.1
	done
	driver=SAFARIDRIVER_REMOTE=http://127.0.0.1:$port/
	echo '{}' >"$settings"
	;;
esac

env "$driver" \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$bindgen_bin/wasm-bindgen-test-runner" \
	WASM_BINDGEN_TEST_WEBDRIVER_JSON="$settings" \
	WASM_BINDGEN_TEST_TIMEOUT="${WASM_BINDGEN_TEST_TIMEOUT:-600}" \
	WASM_BINDGEN_TEST_DRIVER_TIMEOUT=60 \
	cargo test -p jiedan --target "$WASM_TARGET" --features storage --test storage
