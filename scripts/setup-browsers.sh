#!/usr/bin/env bash
# Installs the browsers and drivers of the tests that aren't there yet.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

cjk_font_is_there() {
	if have fc-list; then fc-list :lang=zh family | grep -q .; else dpkg -s fonts-noto-cjk >/dev/null 2>&1; fi
}
all_there() {
	find_browsers
	[ -x "$CHROMIUM" ] && [ -x "$CHROMEDRIVER" ] && [ -x "$FIREFOX" ] && [ -x "$WEBKITDRIVER" ] &&
		[ -x "$MINIBROWSER" ] && have Xvfb && cjk_font_is_there
}
if ! all_there; then
	# shellcheck disable=SC2086
	apt_install "installing Chromium, Firefox, WebKit, Xvfb and a Chinese font … usually 1 minute, once" $BROWSER_PACKAGES
	all_there || fail "installed, but a browser or driver isn't found; needed: $BROWSER_PACKAGES"
fi
cargo_tool geckodriver "$GECKODRIVER_VERSION" geckodriver "2 minutes"
say "browsers are there: Chromium, Firefox, WebKit and their drivers"
