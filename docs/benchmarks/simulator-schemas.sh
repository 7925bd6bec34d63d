#!/bin/sh
# Holds every webhook that the simulated GitHub sends against JSON schemas: simulator-schemas.sh DIR, where DIR holds
# EVENT/ACTION.schema.json and what they share in common/. Ends with payloads_validated: N and schema_violations: N.
set -u
[ -d "${1:-}" ] || {
    echo "usage: simulator-schemas.sh DIR" >&2
    exit 2
}
schemas=$(cd "$1" && pwd)
root=$(cd "$(dirname "$0")/../.." && pwd)
report="$root/github-app/target/simulator-schemas.txt"
rm -f "$report"
(cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -pl shared,github-app test -Dtest=WebhookSchemasCheck \
    -Dsurefire.failIfNoSpecifiedTests=false "-Dmergewright.webhook-schemas=$schemas") >&2
status=$?
cat "$report" && exit "$status"
