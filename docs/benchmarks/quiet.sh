#!/usr/bin/env bash
# How much the reviewer says of good commits: single commits of repositories, at equal distances in their latest history, merges left out.
# Prints every comment, to be read and judged. The repositories may be bare.
#   usage: quiet.sh [-n COMMITS_OF_EACH] [-h HISTORY] REPOSITORY...      default 60 of the last 1200
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

each=60 history=1200
while getopts n:h: option; do
    case $option in
        n) each=$OPTARG ;;
        h) history=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || { echo "no repository is given" >&2 && exit 2; }
commits=$(mktemp)
trap 'rm -f "$commits"' EXIT
for repository in "$@"; do
    git -C "$repository" rev-list --no-merges --max-parents=1 --min-parents=1 -n "$history" HEAD \
        | awk -v each="$each" -v repository="$(cd "$repository" && pwd)" '
            { id[NR] = $1 }
            END { step = NR > each ? NR / each : 1; for (i = 0; i < each && int(i * step) < NR; i++) print repository, id[int(i * step) + 1] }' >>"$commits"
done
test_main io.mergewright.review.QuietBenchmark "$commits" | grep -v SLF4J
