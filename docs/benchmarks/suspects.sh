#!/usr/bin/env bash
# How often the dependency that broke a build is found in a change that raised it, alone and among nine others.
# usage: suspects.sh [-e] DATA_DIRECTORY      a folder with items.jsonl; -e explains the misses among projects looked at before
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

explain=
while getopts e option; do
    case $option in
        e) explain=explain ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
if [ $# -ne 1 ] || [ ! -f "$1/items.jsonl" ]; then
    echo "usage: suspects.sh [-e] DATA_DIRECTORY" >&2
    exit 2
fi
test_main io.mergewright.diagnose.suspect.SuspectBenchmark "$(cd "$1" && pwd)" $explain
