#!/usr/bin/env bash
# Unpacks the .deb and starts what it installs: the version on the terminal, then the window. usage: check.sh VERSION
# Needs Xvfb, xdotool and GTK 3. Nothing is installed on this machine; the display is a virtual one.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/check-version.sh
version=$1
need Xvfb "The installed program is started on a virtual display: install the package xvfb."
need xdotool "The window is looked for with xdotool: install the package xdotool."
deb=$(ls target/installer/backlight_"$version"*.deb) || fail "There is no .deb of version $version in target/installer."
[ "$(dpkg-deb -f "$deb" Version)" = "$version" ] || fail "$deb says version $(dpkg-deb -f "$deb" Version), not $version."
dpkg-deb -f "$deb" Depends | grep -q libgtk-3-0 || fail "$deb does not depend on GTK 3, without which no window opens."
dpkg-deb -I "$deb" postinst | grep -q /usr/bin/backlight || fail "$deb puts no backlight on the PATH."
root=target/installer/unpacked
rm -rf "$root"
dpkg-deb -x "$deb" "$root"
program=$root/opt/backlight/bin/Backlight
[ -x "$program" ] || fail "$deb holds no opt/backlight/bin/Backlight."
export JAVA_TOOL_OPTIONS="-Duser.home=$PWD/target/installer/home" # settings and caches stay out of the real home
mkdir -p target/installer/home

desktop=$(ls "$root"/opt/backlight/lib/*.desktop)
grep -q '^Exec=/opt/backlight/bin/Backlight %f$' "$desktop" && grep -q '^MimeType=application/x-backlight-project' "$desktop" ||
    fail "$desktop doesn't open .backlight files."
grep -q '^MimeType=.*application/x-backlight-lesson' "$desktop" || fail "$desktop doesn't open .lesson files."
echo "association: .backlight, .lesson"

said=$("$program" --version)
case "$said" in
    *"$version"*) echo "version: $said" ;;
    *) fail "The installed program says '$said', not version $version." ;;
esac

JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS -XX:AOTMode=on" "$program" --version >/dev/null 2>target/installer/cache-used.log ||
    { cat target/installer/cache-used.log >&2; fail "The installed program can't use its cache of loaded classes."; }
echo "cache of loaded classes: in use"
bash packaging/linux/installing.sh "$version"

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1440x900x24 -nolisten tcp 2>target/installer/xvfb.log)
server=$!
read -r -t 20 -u 3 number || fail "Xvfb did not start, see target/installer/xvfb.log."
export DISPLAY=:$number
"$program" >target/installer/window.log 2>&1 &
window=$!
trap 'kill $window $server 2>/dev/null || true' EXIT
for _ in $(seq 60); do
    if id=$(xdotool search --onlyvisible --name Backlight 2>/dev/null | head -1) && [ -n "$id" ]; then
        echo "window: $(xdotool getwindowname "$id"), $(xdotool getwindowgeometry "$id" | sed -n 's/.*Geometry: //p')"
        exit 0
    fi
    kill -0 "$window" 2>/dev/null || { cat target/installer/window.log >&2; fail "The installed program ended before its window opened."; }
    sleep 0.5
done
cat target/installer/window.log >&2
fail "The installed program showed no window within 30 seconds."
