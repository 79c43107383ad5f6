#!/usr/bin/env bash
# Lighthouse on the built app as 'make serve' serves it. What came out stands in BENCHMARKS.md. No part of 'make test', as a
# busy machine makes the figures worse. RUNS=n for another number of runs.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. scripts/browsers.sh

audit=benches/audit
bash scripts/setup.sh
require_browser chromium
if ! cmp -s $audit/package-lock.json $audit/node_modules/.jiedan-lock; then
	say "installing Lighthouse from npm … usually 10 seconds, once"
	(cd $audit && quietly npm ci --no-audit --no-fund --ignore-scripts) || fail "npm ci failed; the reason stands above"
	cp $audit/package-lock.json $audit/node_modules/.jiedan-lock
fi
bash scripts/build.sh
bash scripts/served.sh
quietly cargo build -p serve || fail "the server could not be built; the reason stands above"
CHROME_PATH=$CHROMIUM node $audit/audit.mjs "$target/debug/serve" "$target/served" "${RUNS:-5}"
