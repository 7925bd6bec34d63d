#!/usr/bin/env bash
# How long a failed build with a long log takes inside Jenkins when there are many rules of one's own beside those that ship.
# usage: own-rules.sh [-b BYTES] [-r RULES] [-n RUNS]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

bytes=50000000
rules=100
runs=7
while getopts b:r:n: option; do
    case $option in
        b) bytes=$OPTARG ;;
        r) rules=$OPTARG ;;
        n) runs=$OPTARG ;;
        *) exit 2 ;;
    esac
done

prepare_plugin_main
print_load
plugin_main io.mergewright.jenkins.benchmark.OwnRulesBenchmark "$bytes" "$rules" "$runs"
