#!/usr/bin/env bash
# Fills a ledger on H2 and one on a PostgreSQL that it brings along, and counts each in every way that mergewright stats can.
# usage: ledger.sh [-n SUGGESTIONS]      default: 100000
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

suggestions=100000
while getopts n: option; do
    case $option in
        n) suggestions=$OPTARG ;;
        *) exit 2 ;;
    esac
done
echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
test_main io.mergewright.store.LedgerBenchmark "$suggestions" | grep -E '^(h2|postgres)' || {
    echo "failed; run with MAVEN_OPTIONS= to see more" >&2
    exit 1
}
