#!/usr/bin/env bash
# Trunk's hook after each build: public/ was copied whole, but these three are linked under hashed names.
set -euo pipefail
cd "${TRUNK_STAGING_DIR:?run by trunk}"
rm -f theme.js notice.js boot.js
