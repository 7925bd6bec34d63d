#!/usr/bin/env bash
# Lets a scripted model server do to handlings all that a server may do, and counts what came of it.
# usage: faults.sh [-n HANDLINGS]      of each fault, default 100
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

handlings=100
while getopts n: option; do
    case $option in
        n) handlings=$OPTARG ;;
        *) exit 2 ;;
    esac
done
(cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -DskipTests package) >&2
tests=("$root"/shared/target/mergewright-shared-*-tests.jar)
echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
java -cp "$jar:${tests[0]}:$root/github-app/target/test-classes" io.mergewright.runtime.FaultTable "$handlings" \
    2>"$root/github-app/target/faults.log"
