# Where the browsers and their drivers are, and a display for WebKit. Sourced after lib.sh, not run.
# The tests in tests/browser take their paths from the variables exported here; they start their own display.
# shellcheck shell=bash

first_of() {
	local candidate
	for candidate in "$@"; do
		candidate=$(command -v "$candidate" 2>/dev/null) || continue
		printf '%s' "$candidate"
		return
	done
}
find_browsers() {
	CHROMIUM=${CHROMIUM:-$(first_of chromium chromium-browser google-chrome)}
	CHROMEDRIVER=${CHROMEDRIVER:-$(first_of chromedriver)}
	FIREFOX=${FIREFOX:-$(first_of firefox-esr firefox)}
	GECKODRIVER=${GECKODRIVER:-$(first_of "$tools/geckodriver-$GECKODRIVER_VERSION/bin/geckodriver" geckodriver)}
	WEBKITDRIVER=${WEBKITDRIVER:-$(first_of WebKitWebDriver)}
	MINIBROWSER=${MINIBROWSER:-$(first_of /usr/lib/*/webkit*/MiniBrowser /usr/libexec/webkit*/MiniBrowser)}
	JIEDAN_DIST=$root/dist
	AXE=$root/node_modules/axe-core/axe.min.js
	# With WebKitGTK 2.50's compilers for WebAssembly pages crashed, a heap was found broken and a digest came out wrong,
	# which was never seen interpreted (RELIABILITY.md, "Not tested").
	export JSC_useBBQJIT=${JSC_useBBQJIT:-0} JSC_useOMGJIT=${JSC_useOMGJIT:-0}
	# Drawn by Skia alone: without a graphics card, OpenGL is computed too.
	export WEBKIT_SKIA_ENABLE_CPU_RENDERING=1 WEBKIT_DISABLE_DMABUF_RENDERER=1
	export CHROMIUM CHROMEDRIVER FIREFOX GECKODRIVER WEBKITDRIVER MINIBROWSER JIEDAN_DIST AXE
}

# require_browser chromium|firefox|webkit: one line on what is missing.
require_browser() {
	find_browsers
	case $1 in
	chromium) [ -x "$CHROMIUM" ] && [ -x "$CHROMEDRIVER" ] || fail "Chromium or its driver is missing: please install chromium chromium-driver" ;;
	firefox) [ -x "$FIREFOX" ] && [ -x "$GECKODRIVER" ] || fail "Firefox or its driver is missing: please install firefox-esr, and geckodriver $GECKODRIVER_VERSION by 'make setup-browsers'" ;;
	webkit) [ -x "$WEBKITDRIVER" ] && [ -x "$MINIBROWSER" ] && have Xvfb || fail "WebKit, its driver or Xvfb is missing: please install webkit2gtk-driver xvfb" ;;
	*) fail "unknown browser: $1 (chromium, firefox, webkit)" ;;
	esac
}

# start_display: WebKit has no headless mode. Sets DISPLAY; ended by stop_display, by its id.
xvfb_pid=
start_display() {
	local number
	number=$(mktemp)
	Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
	xvfb_pid=$!
	for _ in $(seq 100); do
		[ -s "$number" ] && break
		sleep 0.1
	done
	[ -s "$number" ] || fail "Xvfb didn't start"
	DISPLAY=:$(tr -d '[:space:]' <"$number")
	export DISPLAY
	rm -f "$number"
}
stop_display() {
	[ -z "$xvfb_pid" ] && return
	kill "$xvfb_pid" 2>/dev/null || true
	wait "$xvfb_pid" 2>/dev/null || true
	xvfb_pid=
}
