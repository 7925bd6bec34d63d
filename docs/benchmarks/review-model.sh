#!/usr/bin/env bash
# What reaches people when the model that reviews is wrong in every way that we know of (invented files, lines that no diff shows, quotations
# of nothing, broken suggestions) and obeys orders that stand in the change: over all seeded changes, each pushed three times with its lines
# moved. Anchors are compared with the hunks that git shows.
#   usage: review-model.sh [dev|held-out]...      default both halves
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -ge 1 ] || set -- dev held-out
test_main io.mergewright.review.ReviewModelBenchmark "${@/#/$root/docs/benchmarks/seeds/}" | grep -v SLF4J
