#!/usr/bin/env bash
# Measures how long it takes to diagnose a small log, from the start of the process to its end.
# usage: startup.sh [-n RUNS] [LOG]      default: 10 runs, a log of a few lines
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

runs=10
while getopts n: option; do
    case $option in
        n) runs=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))

build_if_needed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=${1:-$work/small.log}
if [ $# -eq 0 ]; then
    printf '%s\n' '+ make' 'cc -c main.c' "main.c:7:3: error: expected ';' before 'return'" \
        'make: *** [Makefile:2: main.o] Error 1' 'Finished: FAILURE' >"$log"
fi

# The first run also warms the page cache and does not count.
seconds "$work/out" java -jar "$jar" diagnose "$log" >/dev/null
for ((run = 0; run < runs; run++)); do
    seconds "$work/out" java -jar "$jar" diagnose "$log" >>"$work/diagnose"
    seconds "$work/out" java -jar "$jar" --version >>"$work/version"
done
echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
echo "version_seconds: $(median <"$work/version")"
echo "startup_seconds: $(median <"$work/diagnose")"
