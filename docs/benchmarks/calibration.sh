#!/usr/bin/env bash
# Learns calibrations from simulated outcomes of twelve true curves, and measures them on fresh claims against the true curve.
# usage: calibration.sh [-n SEEDS]      default: 200
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

seeds=200
while getopts n: option; do
    case $option in
        n) seeds=$OPTARG ;;
        *) exit 2 ;;
    esac
done
test_main io.mergewright.gate.CalibrationBenchmark "$seeds"
