#!/usr/bin/env bash
# A long log in the viewer: makes one, sends it to a server that runs from the jar, and reads lines from everywhere in it and looks for
# texts that are and are not there, one after the other.
# usage: log-viewer.sh [-b BYTES] [-n REQUESTS]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

bytes=1000000000
requests=200
while getopts b:n: option; do
    case $option in
        b) bytes=$OPTARG ;;
        n) requests=$OPTARG ;;
        *) exit 2 ;;
    esac
done

prepare_server
directory=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$directory"
}
trap stop EXIT

awk -v bytes="$bytes" 'BEGIN {
    for (size = 0; size < bytes; size += length(line) + 1) {
        line = sprintf("2026-11-29T15:11:59.0000000Z [INFO] line %d: compiled com.example.shop.Part%d", ++n, n % 977)
        print line
        if (n == 700000) print "[ERROR] /home/ci/src/main/java/Shop.java:[7,9] cannot find symbol"
    }
}' >"$directory/build.log"
lines=$(wc -l <"$directory/build.log")

"$launcher" serve --set "store.directory=$directory/state" --set server.port=0 >"$directory/server.log" 2>&1 &
server=$!
for _ in $(seq 200); do
    link=$(grep -o 'http://[^ ]*/link?key=[^ ]*' "$directory/server.log" | head -n 1) && break
    kill -0 "$server" || { cat "$directory/server.log" >&2; exit 1; }
    sleep 0.1
done
url=${link%%/link*}
jar_of_cookies="$directory/cookies"
curl -s -o /dev/null -c "$jar_of_cookies" "$link"
token=$(curl -s -b "$jar_of_cookies" "$url/diagnose" | grep -o 'name="csrf" value="[^"]*"' | head -n 1 | cut -d '"' -f 4)

upload_seconds=$(seconds "$directory/answer.json" curl -sf -b "$jar_of_cookies" -H "X-CSRF-Token: $token" \
    -H "Content-Type: application/octet-stream" -T "$directory/build.log" -X POST "$url/api/v1/diagnoses?name=build.log")
id=$(grep -o '"id" : "[0-9a-f]*"' "$directory/answer.json" | cut -d '"' -f 4)

# p95 PATHS: milliseconds of the requests in the file PATHS, one after the other over one connection.
p95() {
    sed "s|.*|url = \"$url/api/v1/diagnoses/$id/&\"\noutput = \"/dev/null\"|" "$1" >"$directory/requests"
    curl -sf -b "$jar_of_cookies" -w '%{time_total}\n' -K "$directory/requests" | sort -n |
        awk '{ value[NR] = $1 } END { printf "%.1f\n", 1000 * value[int((95 * NR + 99) / 100)] }'
}

awk -v n="$requests" -v lines="$lines" 'BEGIN { srand(7); while (n-- > 0) printf "lines?from=%d&count=500\n", 1 + int(rand() * lines) }' \
    >"$directory/slices"
awk -v n="$requests" -v lines="$lines" 'BEGIN { srand(8); while (n-- > 0) { l = 1 + int(rand() * lines); printf "find?from=1&text=line%%20%d:\n", l } }' \
    >"$directory/finds"
awk -v n=20 'BEGIN { while (n-- > 0) print "find?from=1&text=nowhere" }' >"$directory/misses"

slice=$(p95 "$directory/slices")
find=$(p95 "$directory/finds")
miss=$(p95 "$directory/misses")
print_load
echo "log_lines: $lines"
echo "upload_seconds: $upload_seconds"
echo "slice_p95_ms: $slice"
echo "find_p95_ms: $find"
echo "find_nothing_p95_ms: $miss"
echo "server_rss_mb: $(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$server/status")"
