#!/usr/bin/env bash
# How fast the pages of the server and the routes of its programming interface are, over a ledger of a million events, 200,000 spans and
# thousands of waiting suggestions: 200 requests each, half of them for what was not asked for before. Then what the first load of each
# page weighs. Brings PostgreSQL along.
# usage: pages.sh [-s h2|postgres] [-n SUGGESTIONS]      default: h2, 275000
set -euo pipefail
JAVA_ARGUMENTS="-Xmx1g"
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

store=h2
suggestions=275000
while getopts s:n: option; do
    case $option in
        s) store=$OPTARG ;;
        n) suggestions=$OPTARG ;;
        *) exit 2 ;;
    esac
done
case $store in h2 | postgres) ;; *) exit 2 ;; esac

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
prepare_server
prepare_app_main
app_main io.mergewright.server.PagesBenchmark "$launcher" "$directory" "$suggestions" "$store" 2>"$directory/benchmark.log" || {
    tail -n 30 "$directory/benchmark.log" "$directory/server.log" >&2
    exit 1
}
