#!/usr/bin/env bash
# Measures our own time per model call, as production puts it together, on H2 and on a PostgreSQL that it brings along: guard,
# budget, cache, trace, supervisor, prompt and parsing; the model's time is left out.
# usage: overhead.sh [-n CALLS]      default: 1000 calls per figure
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

calls=1000
while getopts n: option; do
    case $option in
        n) calls=$OPTARG ;;
        *) exit 2 ;;
    esac
done
runtime_main io.mergewright.runtime.OverheadBenchmark "$calls"
