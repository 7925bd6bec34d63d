#!/usr/bin/env bash
# Takes the pictures of the pages anew, from the demonstration. Needs chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -ntp -q -DskipTests -pl shared,github-app -Ppictures test-compile
