#!/usr/bin/env bash
# Trunk's hook after each build: public/ was copied whole, but some of it is linked under hashed names.
# The binary is cut into its parts. In releases scripts and styles are also made small; what old browsers must
# understand stays in old syntax; and at last the service worker gets the list of all files, without which it keeps
# none (a build for trying things out).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
esbuild=$root/node_modules/.bin/esbuild
cd "${TRUNK_STAGING_DIR:?run by trunk}"
rm -f theme.js notice.js boot.js icons.svg sample.webm
profile=${TRUNK_PROFILE:-debug}
# Written by build.rs: the texts that are fetched, and what screens fetch, under names of their content.
cp "$root/target/texts/$profile"/* .
sheet=$root/target/style/later.css
cp "$sheet" "later-$(sha256sum "$sheet" | cut -c 1-16).css"
sed -i "s/icons\.svg#/$(basename icons-*.svg)#/" index.html
node "$root/scripts/parts.mjs" "${CARGO_TARGET_DIR:-$root/target}/wasm32-unknown-unknown/$profile/jiedan.wasm" "$profile"
if [ "$profile" != release ]; then
	if [ "${JIEDAN_RELOAD:-}" ]; then # set by dev.sh
		cp "$root/scripts/reload.js" .
		sed -i 's#</head>#<script defer src="reload.js"></script></head>#' index.html
	fi
	exit 0
fi
for file in *.js *.css; do
	case $file in
	sw.js) continue ;;
	theme-* | notice-*) syntax=es5 ;;
	*) syntax=chrome109,firefox115,safari16.4 ;;
	esac
	"$esbuild" "$file" --minify --target="$syntax" --outfile="$file" --allow-overwrite --log-level=warning
done
node "$root/scripts/offline.mjs" .
"$esbuild" sw.js --minify --target=chrome109,firefox115,safari16.4 --outfile=sw.js --allow-overwrite --log-level=warning
