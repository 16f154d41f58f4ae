#!/bin/sh
# Usage: .mvn/train.sh. For those who use the command lines daily: runs each built one on small events, and leaves beside its jar
# what Java learns from them for its next starts. The launchers take it until the next build.
set -eu
cd "$(dirname "$0")/.."
. .mvn/java.sh
java=$(find_java java) || { echo "Needs Java $java_needed or later, and found none. Install a JDK, or set JAVA_HOME to one." >&2; exit 1; }
if [ "$(java_major "$java")" -ge 25 ]; then
    learn=-XX:AOTCacheOutput
else
    learn=-XX:ArchiveClassesAtExit
fi

# train PROGRAM JAR MAIN_CLASS
train() {
    jar=$PWD/$2
    target=$(dirname "$jar")
    [ -f "$jar" ] || return 0
    found=true
    rm -f "$target"/start-*
    # The flags are split at blanks, on purpose. The launchers give the same ones, or Java would not take the cache.
    # shellcheck disable=SC2086
    if "$java/bin/java" -Xlog:disable $java_flags "$learn=$target/new.cache" -cp "$jar:$target/lib/*" "$3" \
        >"$said" 2>&1 && [ -f "$target/new.cache" ]; then
        # Whole or not at all: a launcher may start meanwhile.
        mv "$target/new.cache" "$(start_cache "$java" "$target")"
        echo "$1 starts sooner now."
    else
        echo "No cache for $1, which runs as before. Java said:" >&2
        tail -n 8 "$said" >&2
        failed=true
    fi
    rm -f "$target"/new.cache*
}

found=false
failed=false
said=$(mktemp)
trap 'rm -f "$said"' EXIT
train examples/lectern examples/target/lectern-examples.jar org.lectern.examples.cli.TrainingRun
train benchmarks/bench benchmarks/target/lectern-benchmarks.jar org.lectern.benchmarks.cli.TrainingRun
if ! $found; then
    echo "Nothing is built yet. Run 'mvn -q -B -Pquick -Dmaven.test.skip package' first." >&2
    exit 1
fi
! $failed
