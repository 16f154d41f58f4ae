# Finds a Java new enough for Lectern, and runs a command with it. POSIX sh, to be sourced.

java_needed=21

# The flags of every run; LECTERN_OPTS comes after them and wins.
# - Serial: the solver makes little garbage, and its second thread should have the other core.
# - Native access lets a published folder take the place of the one before in a single step, and OR-Tools load its library.
# - Names of people and places are UTF-8, whatever the locale says.
java_flags='-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8'

# java_major HOME: prints the feature version of the Java installed in HOME, such as 21, or nothing.
java_major() {
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p'
    fi
}

# The Javas that the user chose, by JAVA_HOME or the path, one a line.
chosen_homes() {
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    on_path=$(command -v java) && dirname "$(dirname "$(follow "$on_path")")"
}

# The folders in which a Java may stand, the chosen ones first, one a line.
java_homes() {
    chosen_homes || :
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /opt/homebrew/opt/openjdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ ! -d "$home" ] || echo "$home"
    done
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$java_needed+" 2>/dev/null || :
    fi
}

# find_java PROGRAM: prints the folder of a new enough Java that has bin/PROGRAM, a chosen one or else the newest, or fails.
find_java() {
    chosen=$(chosen_homes) || :
    homes=$(java_homes)
    found=
    found_major=$((java_needed - 1))
    while IFS= read -r home; do
        major=$(java_major "$home")
        if [ "${major:-0}" -gt "$found_major" ] && [ -x "$home/bin/$1" ]; then
            found=$home
            found_major=$major
            ! printf '%s\n' "$chosen" | grep -qxF -e "$home" || break
        fi
    done <<EOF
$homes
EOF
    [ -z "$found" ] || echo "$found"
    [ -n "$found" ]
}

# find_jdk MAJOR: prints the first folder with a JDK of just this version, or fails.
find_jdk() {
    homes=$(java_homes)
    while IFS= read -r home; do
        if [ "$(java_major "$home")" = "$1" ] && [ -x "$home/bin/javac" ]; then
            echo "$home"
            return 0
        fi
    done <<EOF
$homes
EOF
    return 1
}

# follow FILE: prints FILE with symbolic links followed.
follow() {
    file=$1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    echo "$(cd -P "$(dirname "$file")" && pwd)/$(basename "$file")"
}

# start_cache HOME TARGET: prints where .mvn/train.sh leaves what the Java in HOME learnt of a built jar.
start_cache() {
    echo "$2/start-$(sed -n 's/^JAVA_RUNTIME_VERSION="\([^"]*\)".*/\1/p' "$1/release" 2>/dev/null).cache"
}

# start_option HOME: prints the option that takes such a cache: loaded classes and profiles from Java 25 on, classes alone before.
start_option() {
    if [ "$(java_major "$1")" -ge 25 ]; then
        echo -XX:AOTCache
    else
        echo -XX:SharedArchiveFile
    fi
}

# run_java JAR MAIN_CLASS ARGUMENT...: becomes the command of a built jar, with the libraries in lib beside it.
run_java() {
    jar=$1
    main=$2
    shift 2
    target=$(dirname "$jar")
    if [ ! -f "$jar" ] || [ ! -d "$target/lib" ]; then
        root=$(dirname "$(dirname "$target")")
        echo "$(basename "$0"): Not built yet. Run 'mvn -q -B -Pquick -Dmaven.test.skip package' in $root first." >&2
        exit 1
    fi
    if ! java=$(find_java java); then
        echo "$(basename "$0"): Needs Java $java_needed or later, and found none. Install a JDK," \
            "such as Temurin $java_needed or Debian's openjdk-$java_needed-jdk, or set JAVA_HOME to one." >&2
        exit 1
    fi
    # A cache of other jars is of no use; Java would look at it and leave it.
    cache=$(start_cache "$java" "$target")
    if [ ! -f "$cache" ] || [ -n "$(find "$jar" "$target/lib" -newer "$cache" | head -n 1)" ]; then
        cache=
    fi
    # The flags are split at blanks, on purpose.
    # shellcheck disable=SC2086
    exec "$java/bin/java" -Xlog:disable $java_flags ${cache:+"$(start_option "$java")=$cache"} \
        ${LECTERN_OPTS:-} -cp "$jar:$target/lib/*" "$main" "$@"
}
