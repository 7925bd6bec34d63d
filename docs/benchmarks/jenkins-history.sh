#!/usr/bin/env bash
# How long the pages across jobs of the Jenkins plugin wait for the store, with the failures of a year.
# usage: jenkins-history.sh [-s h2|postgres] [-f FAILURES] [-j JOBS] [-n RUNS]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

store=h2
failures=200000
jobs=1000
runs=20
while getopts s:f:j:n: option; do
    case $option in
        s) store=$OPTARG ;;
        f) failures=$OPTARG ;;
        j) jobs=$OPTARG ;;
        n) runs=$OPTARG ;;
        *) exit 2 ;;
    esac
done

prepare_plugin_main
print_load
plugin_main io.mergewright.jenkins.history.HistoryBenchmark "$store" "$failures" "$jobs" "$runs"
