#!/usr/bin/env bash
# Spends one budget from 64 threads in each of three processes on one PostgreSQL, which it brings along; kills one process on the
# way. Each call costs its worst case. Once with lost calls freed, and once with lost calls booked.
# usage: budget.sh [-c CALLS]      -c  calls that the budget has room for, default 6000
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

calls=6000
while getopts c: option; do
    case $option in
        c) calls=$OPTARG ;;
        *) exit 2 ;;
    esac
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
cd "$root"
echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
# Two runs of Maven: the build runs a program of its own, which would take these arguments for its own.
./mvnw -ntp -q ${MAVEN_OPTIONS:-} -pl shared test-compile >&2
./mvnw -ntp -q ${MAVEN_OPTIONS:-} -pl shared exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    "-Dexec.args=-Xmx256m -cp %classpath io.mergewright.store.BudgetBenchmark $calls" 2>"$log" || {
    tail -n 30 "$log" >&2
    exit 1
}
