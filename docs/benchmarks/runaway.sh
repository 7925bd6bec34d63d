#!/usr/bin/env bash
# After usual handlings of 2 cents one heads for $4.50: what stops it at how many dollars, with each line of defence alone and
# with the usual settings, and whether handlings after it go on.
# usage: runaway.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ $# -gt 0 ]; then
    exit 2
fi
runtime_main io.mergewright.runtime.RunawayBenchmark
