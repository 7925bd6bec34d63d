#!/usr/bin/env bash
# How many seeded defects the reviewer finds, by family and language, and how many of their correct twins it comments on.
#   usage: seeds.sh [-v] [dev|held-out]...      -v  says what is found and missed of each seed (of held-out ones only totals should be
#                                                   looked at: who reads them can no longer measure with them); default both halves
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

options=()
while getopts v option; do
    case $option in
        v) options=(-v) ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || set -- dev held-out
test_main io.mergewright.review.SeedBenchmark "${options[@]}" "${@/#/$root/docs/benchmarks/seeds/}" | grep -v SLF4J
