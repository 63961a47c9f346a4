# Sourced by the scripts of Linux and macOS, from the top of the repository.
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
        --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work/runtime"
    "$JAVA_HOME/bin/jpackage" --type app-image @packaging/common/jpackage.args "$@" --app-version "$bundle" \
        --java-options "-Dbacklight.version=$version" --runtime-image "$work/runtime" --input "$work/input" \
        --main-jar "backlight-$version.jar" --icon "$icon" --dest "$work/image"
}
