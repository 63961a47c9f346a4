#!/usr/bin/env bash
# Installs the .deb as an administrator would, in a copy of this system that is thrown away: first a version made to look older, as an ordinary
# user works with it, then this one over it, then removes it. usage: installing.sh VERSION [SYSTEM]
# Needs root (or fakeroot's rights to chroot), dpkg and unshare. SYSTEM is a folder with a whole Debian; without it the running system's own files
# serve, laid under a writable layer.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/check-version.sh
version=$1
[ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null || { echo "installation: not tried, it needs root and layers of its own"; exit 0; }
dpkg-query -W xdg-utils >/dev/null 2>&1 || { echo "installation: not tried, it needs xdg-utils"; exit 0; }
deb=$PWD/$(ls target/installer/backlight_"$version"*.deb) || fail "There is no .deb of version $version in target/installer."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/old"
dpkg-deb -R "$deb" "$work/old/tree"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/old/tree/DEBIAN/control"
echo "of an older version" >"$work/old/tree/opt/backlight/lib/app/older.txt" # what a newer one no longer has must go
dpkg-deb -Znone -b "$work/old/tree" "$work/old.deb" >/dev/null
rm -rf "$work/old"
cp "$deb" "$work/new.deb"
cp packaging/linux/installed.sh "$work/"
# The layers live as long as the shell in them: nothing of this reaches the running system.
unshare --mount bash -euo pipefail -c '
    work=$1 version=$2 system=${3:-/}
    mount -t tmpfs tmpfs /mnt
    mkdir /mnt/upper /mnt/layer /mnt/root
    mount -t overlay overlay -o "lowerdir=$system,upperdir=/mnt/upper,workdir=/mnt/layer" /mnt/root
    for shared in dev proc sys; do mount --rbind "/$shared" "/mnt/root/$shared"; done
    mkdir -p /mnt/root/packages
    cp "$work"/*.deb "$work/installed.sh" /mnt/root/packages/
    chroot /mnt/root bash /packages/installed.sh "$version"
' installing "$work" "$version" "${2:-}"
