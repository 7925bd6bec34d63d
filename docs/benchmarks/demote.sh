#!/usr/bin/env bash
# Writes into the sources what checks said of good commits and how a person judged it, so that those that speak too often or are wrong fall
# to a lower tier, and the catalogue shows it. The file of judgements holds what quiet.sh printed, each line that begins with "comment" or
# "nit" with one word put before it: worth (right, and worth saying), right (and not worth it), or wrong; without a word it counts as a
# finding that nobody read. The line "commits: N" of that run is read as well.
#   usage: demote.sh JUDGEMENTS
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -eq 1 ] || { echo "usage: demote.sh JUDGEMENTS" >&2 && exit 2; }
measured="$root/shared/src/main/resources/io/mergewright/review/check/measured.yml"
awk '
    $1 == "commits:" { commits = $2 }
    ($1 == "worth" || $1 == "right" || $1 == "wrong") && ($2 == "comment" || $2 == "nit") && $4 ~ /\// {
        findings[$3]++; read[$3]++; right[$3] += $1 != "wrong"; worth[$3] += $1 == "worth"
    }
    ($1 == "comment" || $1 == "nit") && $3 ~ /\// { findings[$2]++ }
    END {
        if (!commits) { print "no line \"commits: N\"" >"/dev/stderr"; exit 2 }
        print "# What checks said of good commits, and how a person judged it. Written by docs/benchmarks/demote.sh; Measurements says which tier follows."
        print "commits: " commits
        print "checks:"
        for (id in findings)
            printf "  - {id: %s, findings: %d, read: %d, right: %d, worth: %d}\n", id, findings[id], read[id], right[id], worth[id] | "sort"
    }' "$1" >"$measured.new"
mv "$measured.new" "$measured"
build_if_needed
java -jar "$jar" checks --format markdown >"$root/docs/checks.md"
echo "demoted: $(grep -c ', was ' "$root/docs/checks.md" || true)"
