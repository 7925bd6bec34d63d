#!/usr/bin/env bash
# How many answers after a fall of acceptance from 40 % to 20 % the alarm is raised, and how often it is while nothing changes.
# usage: drift.sh [-n STREAMS]      default: 1000 streams of 10,000 answers for each of eight steady rates
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

streams=1000
while getopts n: option; do
    case $option in
        n) streams=$OPTARG ;;
        *) exit 2 ;;
    esac
done
test_main io.mergewright.quality.DriftBenchmark "$streams"
