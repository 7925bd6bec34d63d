# Shared by the scripts in this directory; not run by itself.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar="$root/github-app/target/mergewright.jar"

# Builds the runnable jar when there is none, or when a source is newer.
build_if_needed() {
    if [ ! -f "$jar" ] || [ -n "$(find "$root/shared/src/main" "$root/github-app/src/main" "$root/pom.xml" \
        "$root/shared/pom.xml" "$root/github-app/pom.xml" -newer "$jar" -type f -print -quit)" ]; then
        echo "building $jar" >&2
        (cd "$root" && ./mvnw -ntp -q -DskipTests package) >&2
    fi
}

# The median of the numbers on standard input, one per line.
median() {
    sort -n | awk '{ value[NR] = $1 } END { if (NR) printf "%.3f\n", (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

# Runs a command, output discarded, and prints its wall-clock seconds.
seconds() {
    local start end
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1 || true
    end=$(date +%s%N)
    awk -v ns=$((end - start)) 'BEGIN { printf "%.3f\n", ns / 1e9 }'
}
