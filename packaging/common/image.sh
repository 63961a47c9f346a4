# Sourced by the scripts of Linux and macOS, from the top of the repository.

# usage: strip_libraries FOLDER: takes from native libraries the names that only a debugger needs, where strip is found.
strip_libraries() {
    command -v strip >/dev/null 2>&1 && [ "$(uname)" = Linux ] || return 0
    find "$1" -name '*.so' -exec chmod u+w {} + -exec strip --strip-unneeded {} +
}

# usage: make_image VERSION BUNDLE_VERSION ICON PLATFORM [JPACKAGE OPTION...]: a Java runtime of our modules, and the program around it.
make_image() {
    local version=$1 bundle=$2 icon=$3 platform=$4 work=target/installer javafx
    shift 4
    rm -rf "$work/runtime" "$work/image" "$work/input"
    mkdir -p "$work/input/assets"
    cp "target/backlight-$version.jar" target/libraries/*.jar "$work/input/"
    cp -R assets/mnist assets/names assets/surnames assets/spoken-digits assets/food-world-cup assets/icons "$work/input/assets/"
    cp LICENSE packaging/common/THIRD-PARTY.md "$work/input/"
    javafx=$(ls target/javafx/*-"$platform".jar | tr '\n' ':')
    [ -n "$javafx" ] || fail "target/javafx has no JavaFX for $platform."
    "$JAVA_HOME/bin/jlink" --module-path "$javafx" --add-modules "$(cat packaging/common/modules.txt)" \
        --include-locales=en,zh --strip-debug --no-header-files --no-man-pages --compress "${JLINK_COMPRESS:-zip-6}" \
        --output "$work/runtime"
    strip_libraries "$work/runtime"
    [ -z "${FOR_CACHE:-}" ] || "$JAVA_HOME/bin/java" packaging/common/PlainVector.java "$work/runtime"
    "$JAVA_HOME/bin/jpackage" --type app-image @packaging/common/jpackage.args "$@" --app-version "$bundle" \
        --java-options "-Dbacklight.version=$version" --runtime-image "$work/runtime" --input "$work/input" \
        --main-jar "backlight-$version.jar" --icon "$icon" --dest "$work/image"
}

# usage: make_cache VERSION: lets the program in the image open its window once, without a screen, and keeps the classes it needed, loaded and
# linked (JDK 25's ahead-of-time cache, JEP 483 and 514), beside its jars. The very way a user starts it, and not another command, says what is
# needed: with what a picture of the window had needed, the digits came half a second later and the workspace a second. The image must name the cache in its options.
make_cache() {
    local version=$1 image=target/installer/image/Backlight app jars
    app=$PWD/$image/lib/app
    jars=$(sed -n "s#^app.classpath=\$APPDIR#$app#p" "$app/Backlight.cfg" | paste -sd:)
    mkdir -p target/installer/home
    "$image/lib/runtime/bin/java" -XX:AOTCacheOutput="$app/backlight.aot" -Duser.home="$PWD/target/installer/home" \
        -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true \
        -Djava.util.prefs.userRoot="$PWD/target/installer/home" -Dbacklight.start="$PWD/target/installer/started.txt" \
        -Dbacklight.began="$(date +%s%3N)" \
        $(sed -n 's/^java-options=//p' "$app/Backlight.cfg" | grep -v AOTCache | sed "s#\$APPDIR#$app#") \
        -cp "$jars" dev.backlight.app.Main >target/installer/cache.log 2>&1 ||
        { cat target/installer/cache.log >&2; fail "The program did not start for its cache."; }
    [ -s "$app/backlight.aot" ] || { cat target/installer/cache.log >&2; fail "No cache of loaded classes was written."; }
}
