#!/usr/bin/env bash
# Starts the program of the image and compares its version. usage: check.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/check-version.sh
version=$1
program=target/installer/image/Backlight.app/Contents/MacOS/Backlight
[ -x "$program" ] || fail "There is no $program."
said=$("$program" --version)
case "$said" in
    *"$version"*) echo "version: $said" ;;
    *) fail "The packaged program says '$said', not version $version." ;;
esac
