# Shared by the scripts in this directory; not run by itself.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar="$root/github-app/target/mergewright.jar"
launcher="$root/docs/deploy/mergewright"

# Builds the runnable jar when there is none, or when a source is newer.
build_if_needed() {
    if [ ! -f "$jar" ] || [ -n "$(find "$root/shared/src/main" "$root/github-app/src/main" "$root/pom.xml" \
        "$root/shared/pom.xml" "$root/github-app/pom.xml" -newer "$jar" -type f -print -quit)" ]; then
        echo "building $jar" >&2
        (cd "$root" && ./mvnw -ntp -q -DskipTests package) >&2
    fi
}

# Builds the runnable jar, and the archive of its classes that lies beside it, when there is none or it is older.
prepare_server() {
    build_if_needed
    if [ ! -f "${jar%.jar}.jsa" ] || [ "$jar" -nt "${jar%.jar}.jsa" ]; then
        "$launcher" archive >&2
    fi
}

# The median of the numbers on standard input, one per line.
median() {
    sort -n | awk '{ value[NR] = $1 } END { if (NR) printf "%.3f\n", (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

# seconds OUTPUT COMMAND...: runs a command, its output going to the file OUTPUT, and prints its wall-clock seconds.
# Not to /dev/null: GNU grep notices that and stops at the first match. A command that fails ends the benchmark.
seconds() {
    local output=$1 start end
    shift
    start=$(date +%s%N)
    "$@" >"$output" || {
        echo "failed with exit code $?: $*" >&2
        return 1
    }
    end=$(date +%s%N)
    awk -v ns=$((end - start)) 'BEGIN { printf "%.3f\n", ns / 1e9 }'
}

# test_main CLASS ARGUMENT...: compiles the tests of shared and runs a main class among them.
test_main() {
    (cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -pl shared test-compile) >&2
    (cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -pl shared exec:exec -Dexec.executable=java \
        -Dexec.classpathScope=test "-Dexec.args=-cp %classpath $*" 2>&1)
}

# runtime_main CLASS ARGUMENT...: builds all and runs a main class among the tests of github-app, with what the tests of shared
# need, such as a PostgreSQL.
runtime_main() {
    local log="$root/github-app/target/benchmark.log"
    # Not in one run of Maven: the build runs a program of its own, which would take these arguments for its own.
    (cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -DskipTests package) >&2
    echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
    (cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -pl shared exec:exec -Dexec.executable=java \
        -Dexec.classpathScope=test "-Dexec.args=-cp %classpath:$root/github-app/target/test-classes:$jar $*" 2>"$log") || {
        tail -n 30 "$log" >&2
        return 1
    }
}

# prepare_app_main: compiles the tests of github-app where a source is newer than the last time, and notes their class path.
prepare_app_main() {
    local path="$root/github-app/target/test-class-path.txt"
    if [ ! -f "$path" ] || [ -n "$(find "$root/shared/src" "$root/github-app/src" "$root/pom.xml" "$root/shared/pom.xml" \
        "$root/github-app/pom.xml" -newer "$path" -type f -print -quit)" ]; then
        (cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -Ptest-class-path -pl shared,github-app test-compile) >&2
        touch "$path"
    fi
}

# app_main CLASS ARGUMENT...: runs a main class among the tests of github-app, with what the tests of shared need, such as a
# PostgreSQL. Call build_if_needed, where the runnable jar is needed, and prepare_app_main before. Options of its virtual machine: JAVA_ARGUMENTS.
app_main() {
    java ${JAVA_ARGUMENTS:-} -cp "$(cat "$root/github-app/target/test-class-path.txt"):$(cat "$root/shared/target/test-class-path.txt")" "$@"
}

# Prints the load average now, or unknown where the system does not tell.
print_load() {
    echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
}

# prepare_plugin_main: compiles the tests of the Jenkins plugin, and notes their class path.
prepare_plugin_main() {
    (cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -Ptest-class-path \
        -pl shared,jenkins-plugin,jenkins-plugin/signatures,jenkins-plugin/plugin test-compile) >&2
}

# plugin_main CLASS ARGUMENT...: runs a main class among the tests of the Jenkins plugin. Call prepare_plugin_main before.
plugin_main() {
    java -cp "$(cat "$root/jenkins-plugin/plugin/target/test-class-path.txt")" "$@"
}
