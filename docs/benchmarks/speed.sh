#!/usr/bin/env bash
# Compares diagnose with grep on one long log, and measures the heap it needs.
# usage: speed.sh [-b BYTES] [-B BYTES] [-n RUNS] LOG...      LOG: plain or gzip; they are repeated to BYTES bytes
#   -b  bytes of the log that is timed, default 1 GiB
#   -B  bytes of a second log, whose heap is measured as well, such as 4294967296; default none
#   -n  runs of each program, default 5
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

bytes=$((1 << 30))
more_bytes=0
runs=5
while getopts b:B:n: option; do
    case $option in
        b) bytes=$OPTARG ;;
        B) more_bytes=$OPTARG ;;
        n) runs=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
if [ $# -lt 1 ]; then
    echo "usage: speed.sh [-b BYTES] [-B BYTES] [-n RUNS] LOG..." >&2
    exit 2
fi

build_if_needed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log="$work/long.log"

# One copy of all logs, each ending in a line end.
for file in "$@"; do
    { gzip -cdq "$file" 2>/dev/null || cat "$file"; } | sed -e '$a\'
done >"$work/once"
if [ ! -s "$work/once" ]; then
    echo "the given logs are empty" >&2
    exit 2
fi

# make_log BYTES: repeats the copy up to that many bytes.
make_log() {
    # A chunk of at least 16 MiB, so that few processes are started.
    cp "$work/once" "$work/chunk"
    while [ "$(stat -c %s "$work/chunk")" -lt $((16 << 20)) ]; do
        cat "$work/chunk" "$work/chunk" >"$work/twice"
        mv "$work/twice" "$work/chunk"
    done
    while cat "$work/chunk" 2>/dev/null; do :; done | head -c "$1" >"$log" || true
    cat "$log" >/dev/null
}

peak_heap_mb() {
    java -Xmx256m "-Xlog:gc*:file=$work/gc.log:tags" -jar "$jar" diagnose "$log" >/dev/null 2>"$work/err" || {
        cat "$work/err" >&2
        return 1
    }
    # The heap before each collection, and at the end, in megabytes: the highest of these is the peak.
    { grep -oE '[0-9]+M->' "$work/gc.log" | tr -d 'M>-'
      grep -oE 'heap .*used [0-9]+K' "$work/gc.log" | tail -n 1 | grep -oE 'used [0-9]+' \
          | awk '{ printf "%d\n", $2 / 1024 }'
    } | sort -n | tail -n 1
}

make_log "$bytes"
for ((run = 0; run < runs; run++)); do
    seconds "$work/out" grep -c -F -e error -e fail -e exception "$log" >>"$work/grep"
    seconds "$work/out" java -jar "$jar" diagnose "$log" >>"$work/diagnose"
done
peak=$(peak_heap_mb)
more_peak=
if [ "$more_bytes" -gt 0 ]; then
    make_log "$more_bytes"
    more_peak=$(peak_heap_mb)
fi

grep_seconds=$(median <"$work/grep")
diagnose_seconds=$(median <"$work/diagnose")
echo "log_bytes: $bytes"
echo "grep_seconds: $grep_seconds"
echo "diagnose_seconds: $diagnose_seconds"
echo "diagnose_over_grep: $(awk -v a="$diagnose_seconds" -v b="$grep_seconds" 'BEGIN { printf "%.2f", a / b }')"
echo "peak_heap_mb: $peak"
if [ -n "$more_peak" ]; then
    echo "peak_heap_mb_of_$more_bytes: $more_peak"
fi
