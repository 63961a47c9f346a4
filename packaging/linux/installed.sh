#!/usr/bin/env bash
# Run by installing.sh as root within a system that is thrown away, with old.deb and new.deb beside it. usage: installed.sh VERSION
set -euo pipefail
version=$1
here=$(dirname "$0")
user=backlight-learner
fail() {
    echo "$1" >&2
    exit 1
}
as_user() {
    su "$user" -s /bin/bash -c "cd && $1"
}
installed() {
    dpkg-query -W -f '${Version}' backlight
}
# what of the program is on the system, the user's folder and dpkg's own notes aside
left() {
    find /opt /usr /etc /var/lib /home -xdev \( -iname '*backlight*' -o -path '/opt/backlight*' \) \
        -not -path '/var/lib/dpkg/*' -not -path "/home/$user/*" -not -path "/home/$user" -not -path '/usr/share/doc/*' 2>/dev/null || true
}
left >/tmp/before.txt
useradd --create-home "$user" 2>/dev/null || adduser --disabled-password --gecos "" "$user" >/dev/null

# the line for lab machines, silent: what it needs is on this system, or apt-get brings it
DEBIAN_FRONTEND=noninteractive dpkg -i "$here/old.deb" >/tmp/install.log 2>&1 || { cat /tmp/install.log >&2; fail "The older version could not be installed."; }
[ "$(installed)" = 0.0.1 ] || fail "Version $(installed) is installed, not the older one."
command -v backlight >/dev/null || fail "There is no backlight on the PATH."
[ -n "$(find /usr/share/applications -name '*acklight*.desktop')" ] || fail "There is no entry in the menu."
echo "installed: $(installed), as $(id -un)"

# a work of the user's own, in the user's folder only
as_user 'HOME=$PWD backlight train --preset logistic --epochs 1 --save-state learned.state' >/tmp/train.log 2>&1 ||
    { cat /tmp/train.log >&2; fail "The user could not train a network."; }
[ -s "/home/$user/learned.state" ] || { cat /tmp/train.log >&2; fail "The user's network was not kept."; }
find /opt /usr /etc /var -xdev -user "$user" -not -path '/var/mail/*' | grep . && fail "The user's program wrote outside the user's folder." || true
as_user 'sha256sum learned.state; find . -type f | sort' >/tmp/data-before.txt
echo "ordinary user: trained and kept a network"

for kind in project:backlight lesson:lesson; do
    type=application/x-backlight-${kind%:*}
    grep -q "^$type:\*\.${kind#*:}$" /usr/share/mime/globs || fail "No .${kind#*:} file is known to be a $type."
    [ "$(as_user "xdg-mime query default $type")" = backlight-Backlight.desktop ] || fail "Nothing opens a $type."
done
echo "association: .backlight and .lesson are opened by backlight-Backlight.desktop"

DEBIAN_FRONTEND=noninteractive dpkg -i "$here/new.deb" >/tmp/upgrade.log 2>&1 || { cat /tmp/upgrade.log >&2; fail "The upgrade failed."; }
[ "$(installed)" = "$version" ] || fail "Version $(installed) is installed, not $version."
[ ! -e /opt/backlight/lib/app/older.txt ] || fail "A file of the older version is still there."
as_user 'sha256sum learned.state; find . -type f | sort' | diff /tmp/data-before.txt - || fail "The upgrade changed the user's data."
as_user 'HOME=$PWD backlight export learned.state --as npz --out learned.npz' >/tmp/evaluate.log 2>&1 ||
    { cat /tmp/evaluate.log >&2; fail "The new version can't read what the older one kept."; }
echo "upgrade: $(installed), the user's data are as they were and are read"

DEBIAN_FRONTEND=noninteractive dpkg -r backlight >/tmp/remove.log 2>&1 || { cat /tmp/remove.log >&2; fail "It could not be removed."; }
left | diff /tmp/before.txt - || fail "Something of the program is left on the system."
as_user 'sha256sum learned.state' | diff <(head -1 /tmp/data-before.txt) - || fail "The removal changed the user's data."
echo "removal: nothing of the program is left, the user's data are"
