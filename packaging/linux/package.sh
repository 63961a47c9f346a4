#!/usr/bin/env bash
# Makes target/installer/image/Backlight and target/installer/backlight_VERSION_ARCH.deb. usage: package.sh VERSION
# Needs JAVA_HOME of a JDK 25 (mvn -Pinstaller verify sets it), dpkg-deb and fakeroot.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/check-version.sh
. packaging/common/image.sh
version=$1
check_versions "$version"
need dpkg-deb "A .deb needs dpkg-deb: install the package dpkg."
need fakeroot "A .deb needs fakeroot: install the package fakeroot."
case $(uname -m) in aarch64) platform=linux-aarch64 ;; *) platform=linux ;; esac

# Most modules are not compressed: the package is compressed as a whole, and much better so. Compressing all of them makes what is installed 45 MiB
# smaller and the package 19 MB larger, which may have 70 MB; so those of which hardly anything is loaded are. What PlainVector looks for must not be.
rare='java\.xml|java\.naming|java\.security\.sasl|java\.sql|jdk\.charsets'
# With the graph of modules in the cache the virtual machine does not see that the vector module is there, and has to be told.
vectors='-XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport -XX:+EnableVectorReboxing -XX:+EnableVectorAggressiveReboxing'
FOR_CACHE=yes JLINK_COMPRESS="zip-6:filter=regex:/($rare)/.*" \
    make_image "$version" "$version" assets/icons/backlight-512.png "$platform" \
    --java-options '-XX:AOTCache=$APPDIR/backlight.aot' --java-options "$vectors"
# The cache holds good for jars of the very second it was made with. jpackage copies all files anew, and dpkg-deb then gives those that are
# newer than this moment this moment.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y pom.xml)
export SOURCE_DATE_EPOCH
find target/installer/image -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
make_cache "$version"
rm -f target/installer/*.deb target/installer/*.rpm
# usage: pack deb|rpm DEPENDENCIES [JPACKAGE OPTION...]
pack() {
    local type=$1 needs=$2
    shift 2
    "$JAVA_HOME/bin/jpackage" --type "$type" --name Backlight --app-version "$version" --app-image target/installer/image/Backlight \
        --description "See a neural network learn: backpropagation, brought to light." --vendor "The Backlight authors" \
        --license-file LICENSE --linux-package-name backlight --linux-menu-group "Education;Science" --linux-shortcut \
        --file-associations packaging/linux/association.properties --file-associations packaging/linux/lesson.properties \
        --resource-dir packaging/linux/resources --linux-package-deps "$needs" --linux-app-category education \
        --dest target/installer "$@"
}
pack deb "libgtk-3-0t64 | libgtk-3-0, libgl1, libxtst6, libxxf86vm1" --linux-deb-maintainer backlight@localhost
if command -v rpmbuild >/dev/null 2>&1; then
    pack rpm "gtk3, libXtst, libXxf86vm, mesa-libGL" --linux-rpm-license-type Apache-2.0
else
    echo "rpm: not made, there is no rpmbuild here"
fi
echo "package: $(du -m target/installer/*.deb | cut -f1) MB, installed: $(du -sm target/installer/image/Backlight | cut -f1) MB"
ls target/installer/*.deb target/installer/*.rpm 2>/dev/null || true
