#!/usr/bin/env bash
# Records handlings against a scripted model server, all its faults in turn, and replays them in another process.
# usage: replay.sh [-n HANDLINGS] [LOG...]      default: 200 of the example logs
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

handlings=200
while getopts n: option; do
    case $option in
        n) handlings=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
if [ $# -eq 0 ]; then
    set -- "$root"/docs/examples/*.log
fi
(cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -DskipTests package) >&2
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
tests=("$root"/shared/target/mergewright-shared-*-tests.jar)
java -cp "$jar:$root/github-app/target/test-classes:${tests[0]}" io.mergewright.runtime.RecordedHandlings \
    "$state" "$handlings" "$@" 2>"$root/github-app/target/replay.log"
java -jar "$jar" replay --newest "$handlings" --set "store.directory=$state" >"$state/replayed" || true
grep -v '  identical$' "$state/replayed" | head -n 40
echo "identical: $(grep -c '  identical$' "$state/replayed")"
