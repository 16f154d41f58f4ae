#!/bin/sh
# Usage: .mvn/train.sh JAR MAIN_CLASS. Runs MAIN_CLASS, and leaves beside JAR what Java learns from it for its next starts:
# loaded classes and profiles. The launchers take it. Before Java 25 there is no such cache, and nothing is done.
set -eu
cd "$(dirname "$0")/.."
. .mvn/java.sh
jar=$PWD/$1
main=$2
target=$(dirname "$jar")
# Where the launchers find no Java, but the build did by its toolchains, there is nobody to train for.
java=$(find_java java) || exit 0
cache=$(aot_cache "$java" "$target")
rm -f "$target"/aot-*
[ -n "$cache" ] || exit 0
said=$(mktemp)
trap 'rm -f "$said" "$target/new.aot" "$target/new.aot.config"' EXIT
# The flags are split at blanks, on purpose. The launchers give the same ones, or Java would not take the cache.
# shellcheck disable=SC2086
if "$java/bin/java" -Xlog:disable $java_flags -XX:AOTCacheOutput="$target/new.aot" -cp "$jar:$target/lib/*" "$main" \
    >"$said" 2>&1 && [ -f "$target/new.aot" ]; then
    # Whole or not at all: a launcher may start meanwhile.
    mv "$target/new.aot" "$cache"
else
    # Commands are slower to start then, and the same otherwise.
    echo "No cache for quicker starts of $(basename "$jar"):" >&2
    tail -n 8 "$said" >&2
fi
