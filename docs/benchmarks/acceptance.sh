#!/usr/bin/env bash
# How well it is found out what people did with suggestions on pull requests, on histories that are made up, so that the truth is known.
#   usage: acceptance.sh [-n HISTORIES] [-v] [dev|held-out]...    -v  shows each answer of dev that is not the truth; of held-out only
#                                                                   totals are shown; default 600 histories of each half
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

histories=600
options=()
while getopts n:v option; do
    case $option in
        n) histories=$OPTARG ;;
        v) options=(-v) ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || set -- dev held-out
test_main io.mergewright.acceptance.AcceptanceBenchmark "$histories" "${options[@]}" "$@" | grep -v SLF4J
