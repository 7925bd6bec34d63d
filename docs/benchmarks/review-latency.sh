#!/usr/bin/env bash
# From the webhook of a push with a usual change (ten files, 400 added lines, several languages; checks only) to the completed check
# run, by a warm server that has mirrored the repository. Brings GitHub along, in a process beside.
# usage: review-latency.sh [-n PUSHES] [-j "JAVA OPTIONS"]      default: 20 pushes
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

pushes=20
options=
while getopts n:j: option; do
    case $option in
        n) pushes=$OPTARG ;;
        j) options=$OPTARG ;;
        *) exit 2 ;;
    esac
done

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
prepare_server
prepare_app_main
app_main io.mergewright.server.ReviewLatencyBenchmark "$launcher" "$directory" "$pushes" "$options" 2>"$directory/benchmark.log" || {
    tail -n 30 "$directory/benchmark.log" "$directory/server.log" >&2
    exit 1
}
