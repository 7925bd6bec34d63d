#!/usr/bin/env bash
# Two servers on one PostgreSQL review pull requests of a simulated GitHub, while one or the other is killed with -9 every few
# seconds, 5 % of the calls of GitHub fail, some are refused with 429, and deliveries come twice, late or not at all. Then counts what
# was not done, or done twice. Brings PostgreSQL and GitHub along.
# usage: replicas.sh [-n EVENTS] [-s SEED] [-k DIRECTORY]
#   -n  how often a pull request is opened or pushed to, default 500    -s  seed of all chance, default 1
#   -k  directory in which the logs of the servers and of all requests are kept
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

events=500
seed=1
kept=
while getopts n:s:k: option; do
    case $option in
        n) events=$OPTARG ;;
        s) seed=$OPTARG ;;
        k) kept=$OPTARG ;;
        *) exit 2 ;;
    esac
done

directory=$kept
if [ -z "$kept" ]; then
    directory=$(mktemp -d)
    trap 'rm -rf "$directory"' EXIT
fi
mkdir -p "$directory"
prepare_server
prepare_app_main
app_main io.mergewright.server.ReplicasBenchmark "$launcher" "$directory" "$events" "$seed" 2>"$directory/benchmark.log" || {
    tail -n 30 "$directory/benchmark.log" >&2
    exit 1
}
