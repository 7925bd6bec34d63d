#!/usr/bin/env bash
# How webhooks are received: examples of every kind, if a directory with some is given; how long the server takes to start, and its
# memory; 200 webhooks per second on an H2 file and on a PostgreSQL that forces each commit to the disk. Probot, which npm installs into
# a temporary directory, gets the same load with a handler that only keeps what comes in. All of them are killed with -9 right after the
# last answer, and what they had acknowledged and not kept is counted. Brings GitHub and PostgreSQL along.
# usage: webhooks.sh [-r PER_SECOND] [-t SECONDS] [-j "JAVA OPTIONS"] [-p PROBOT_DIRECTORY] [-P] [-s STORES] [DIRECTORY]
#   -r  default 200     -t  default 60     -j  options of the server's virtual machine, over those of deploy/mergewright
#   -p  where Probot is installed already, in node_modules     -P  without Probot
#   -s  h2, postgres or, the default, h2,postgres
#   DIRECTORY  with items.jsonl, each line of which names an event and a file (payload) that holds an example of it
set -euo pipefail
# The instrument is not to disturb what it measures: no compiler that works for minutes.
JAVA_ARGUMENTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

rate=200
time=60
options=
probot=
with_probot=true
stores=h2,postgres
while getopts r:t:j:p:Ps: option; do
    case $option in
        r) rate=$OPTARG ;;
        t) time=$OPTARG ;;
        j) options=$OPTARG ;;
        p) probot=$(cd "$OPTARG" && pwd) ;;
        P) with_probot=false ;;
        s) stores=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT

# benchmark WHAT ARGUMENT...
benchmark() {
    app_main io.mergewright.server.WebhooksBenchmark "$launcher" "$directory/$1" "$options" "$@" 2>"$directory/benchmark.log" || {
        tail -n 30 "$directory/benchmark.log" "$directory/$1"/*/server.log >&2
        return 1
    }
}

# Installs Probot where there is none; says so where that cannot be done.
prepare_probot() {
    mkdir -p "$directory/probot"
    cp "$root/docs/benchmarks/probot.mjs" "$directory/probot"
    if [ -n "$probot" ]; then
        ln -s "$probot/node_modules" "$directory/probot/node_modules"
    else
        npm install --prefix "$directory/probot" --no-audit --no-fund --ignore-scripts --silent probot@14.3.2 >&2
    fi
}

prepare_server
prepare_app_main
[ $# -eq 0 ] || benchmark payloads "$1/items.jsonl"
benchmark start
if [ "$with_probot" = true ] && prepare_probot; then
    benchmark load "$rate" "$time" "$directory/probot" "$stores"
else
    echo "without Probot" >&2
    benchmark load "$rate" "$time" none "$stores"
fi
