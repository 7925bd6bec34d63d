#!/usr/bin/env bash
# What many failed builds with long logs, queued at once, do to a running Jenkins in which the plugin is installed: growth of its heap, its
# pages meanwhile, and the builds themselves beside builds with the plugin switched off. Makes jobs, and runs scripts as an administrator.
# usage: jenkins-load.sh [-n BUILDS] [-b BYTES] [-s SECONDS] URL USER:PASSWORD
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

builds=200
seconds=2
bytes=20000000
while getopts n:b:s: option; do
    case $option in
        n) builds=$OPTARG ;;
        b) bytes=$OPTARG ;;
        s) seconds=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
if [ $# -ne 2 ]; then
    echo "usage: jenkins-load.sh [-n BUILDS] [-b BYTES] [-s SECONDS] URL USER:PASSWORD" >&2
    exit 2
fi

prepare_plugin_main
print_load
plugin_main io.mergewright.jenkins.benchmark.ControllerLoad "$1" "$2" "$builds" "$bytes" "$seconds"
