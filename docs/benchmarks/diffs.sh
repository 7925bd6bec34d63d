#!/usr/bin/env bash
# How many diffs of a data set are read with the right counts or refused with a clear error.
# usage: diffs.sh [-r] DATA_DIRECTORY      a folder with items.jsonl; -r prints the errors as well
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

refused=
while getopts r option; do
    case $option in
        r) refused=refused ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
if [ $# -ne 1 ] || [ ! -f "$1/items.jsonl" ]; then
    echo "usage: diffs.sh [-r] DATA_DIRECTORY" >&2
    exit 2
fi
test_main io.mergewright.diff.DiffBenchmark "$(cd "$1" && pwd)" $refused
