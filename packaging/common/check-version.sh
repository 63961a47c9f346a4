# Sourced by the scripts of Linux and macOS. Fails where versions disagree: an installer must say what it holds.
# usage: check_versions VERSION
check_versions() {
    local version=$1 pom
    pom=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -1)
    [ "$pom" = "$version" ] || fail "The installer would be $version, but pom.xml says $pom."
    [ -f "target/backlight-$version.jar" ] || fail "There is no target/backlight-$version.jar: run mvn -Pinstaller verify."
    grep -q -e '^## \[Unreleased\]' -e "^## \[$version\]" CHANGELOG.md \
        || fail "CHANGELOG.md has neither an [Unreleased] section nor one for $version."
}

fail() {
    echo "$1" >&2
    exit 1
}

# usage: need COMMAND SENTENCE
need() {
    command -v "$1" >/dev/null 2>&1 || fail "$2"
}
