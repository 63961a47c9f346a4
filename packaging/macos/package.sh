#!/usr/bin/env bash
# Makes target/installer/image/Backlight.app and target/installer/Backlight-VERSION.dmg. usage: package.sh VERSION
# Needs JAVA_HOME of a JDK 25 (mvn -Pinstaller verify sets it) and Apple's command line tools. The result is not signed.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/check-version.sh
. packaging/common/image.sh
version=$1
check_versions "$version"
need hdiutil "A .dmg can only be made on macOS."
case $(uname -m) in arm64) platform=mac-aarch64 ;; *) platform=mac ;; esac
# macOS takes no version that begins with 0.
case $version in 0.*) bundle=1.${version#0.} ;; *) bundle=$version ;; esac

make_image "$version" "$bundle" assets/icons/backlight.icns "$platform" --mac-package-identifier dev.backlight
rm -f target/installer/*.dmg
"$JAVA_HOME/bin/jpackage" --type dmg --name Backlight --app-version "$bundle" --app-image target/installer/image/Backlight.app \
    --license-file LICENSE --dest target/installer
mv "target/installer/Backlight-$bundle.dmg" "target/installer/Backlight-$version.dmg"
ls target/installer/*.dmg
