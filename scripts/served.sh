#!/usr/bin/env bash
# Makes target/served/ of dist/: the same files, with compressed ones beside them. dist/ itself is left as it was built.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
rm -rf "$target/served"
cp -r dist "$target/served"
node scripts/compress.mjs "$target/served"
