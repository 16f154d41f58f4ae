# What .ci/run and .ci/nightly need on a machine, and how they run a step. Bash, to be sourced in the top folder.
. .mvn/java.sh

install() {
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "Cannot install $*: needs root and apt-get." >&2
        return 1
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
}

# jdk MAJOR: prints the home of a JDK of just this version, installed first where there is none, or stops with one line.
jdk() {
    find_jdk "$1" || {
        install "openjdk-$1-jdk-headless" >&2 || :
        find_jdk "$1" || { echo "Needs JDK $1 beside the other, and found none. Install it under /usr/lib/jvm." >&2; exit 1; }
    }
}

# step NAME COMMAND...: runs a command and says how long it took.
step() {
    name=$1
    began=$SECONDS
    shift
    "$@" || { echo "Failed: $name. Run '$*' to see it again." >&2; exit 1; }
    echo "Done in $((SECONDS - began)) s: $name."
}

command -v mvn >/dev/null || install maven
jdk_21=$(jdk 21)
jdk_25=$(jdk 25)

# The tests of the page run in a browser, and are skipped without one.
if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
    (install chromium chromium-driver) || echo "Without chromium and chromium-driver the tests of the page are skipped." >&2
fi

# The profile of the service for PostgreSQL is tried against a real server, and those tests are skipped without one.
if ! ls /usr/lib/postgresql/*/bin/pg_ctl >/dev/null 2>&1 && ! command -v pg_ctl >/dev/null; then
    (install postgresql) || echo "Without postgresql the tests of PostgreSQL are skipped." >&2
fi

# Maven itself on the newer JDK: the formatter runs in it.
export JAVA_HOME=$jdk_25
