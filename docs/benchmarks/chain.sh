#!/usr/bin/env bash
# Runs a chain of four steps that each fail 5 % of the time, naively and supervised.
# usage: chain.sh [-n HANDLINGS]      default 10000
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

handlings=10000
while getopts n: option; do
    case $option in
        n) handlings=$OPTARG ;;
        *) exit 2 ;;
    esac
done
test_main io.mergewright.supervisor.ChainBenchmark "$handlings"
