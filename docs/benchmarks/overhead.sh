#!/usr/bin/env bash
# Measures our own time per model call: guard, cache, recording and parsing, the model's time left out.
# usage: overhead.sh [-n CALLS]      default: 2000 calls per figure
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

calls=2000
while getopts n: option; do
    case $option in
        n) calls=$OPTARG ;;
        *) exit 2 ;;
    esac
done

build_if_needed
tests=("$root"/shared/target/mergewright-shared-*-tests.jar)
if [ ! -f "${tests[0]}" ] || [ -n "$(find "$root/shared/src/test" -newer "${tests[0]}" -type f -print -quit)" ]; then
    (cd "$root" && ./mvnw -ntp -q -DskipTests package) >&2
    tests=("$root"/shared/target/mergewright-shared-*-tests.jar)
fi
echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
java -cp "$jar:${tests[0]}" io.mergewright.model.testing.OverheadMain "$calls"
