#!/usr/bin/env bash
# How many whole handlings by rules alone two threads do in a second: read, diagnose, decide, keep the trace in H2.
# First in a new process, then, as the figure, once the JVM has compiled what runs often.
# usage: handlings.sh [-n HANDLINGS] [LOG]      default 1000 of the example log
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

handlings=1000
while getopts n: option; do
    case $option in
        n) handlings=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
log=${1:-$root/docs/examples/maven-test-failure.log}
(cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -DskipTests package) >&2
echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
java -cp "$jar:$root/github-app/target/test-classes" io.mergewright.runtime.RulesThroughput "$log" "$handlings" \
    2>"$root/github-app/target/handlings.log"
