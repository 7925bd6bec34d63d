#!/usr/bin/env bash
# Diagnoses the logs of data sets and prints how well that meets what people marked.
# usage: quality.sh DATA_DIRECTORY [SET...]      default: every folder with an items.jsonl
# environment: EVAL_OPTIONS, such as "--pass-as-baseline"; OUT, a file for the predictions
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ $# -lt 1 ] || [ ! -d "$1" ]; then
    echo "usage: quality.sh DATA_DIRECTORY [SET...]" >&2
    exit 2
fi
data=$1
shift

folders=()
if [ $# -gt 0 ]; then
    for name in "$@"; do
        folders+=("$data/$name")
    done
else
    for items in "$data"/*/items.jsonl; do
        # Sets of reviews and web hooks hold no logs.
        if head -n 1 "$items" | grep -qE '"(log|text)": *"'; then
            folders+=("$(dirname "$items")")
        fi
    done
fi
if [ ${#folders[@]} -eq 0 ]; then
    echo "no data set in $data" >&2
    exit 2
fi

build_if_needed
options=()
if [ -n "${OUT:-}" ]; then
    options+=(--out "$OUT")
fi
# EVAL_OPTIONS is split on purpose.
# A log that cannot be read (exit code 3) counts as not answered.
table=$(java -jar "$jar" eval "${options[@]}" ${EVAL_OPTIONS:-} "${folders[@]}") || [ $? -eq 3 ]
awk '/^[^ ]/ { group = $1 } /^ / { print group "." $1 ": " $2 }' <<<"$table"
