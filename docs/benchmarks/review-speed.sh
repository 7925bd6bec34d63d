#!/usr/bin/env bash
# How long a review by checks takes, from the start of the process to its end: of a usual change (the newest commit with 8 to 12 files and
# 300 to 500 added lines) and of a large one (all from BASE to HEAD; without arguments, the 1,000 shortest Java files of this repository at once, some 48,000 lines).
#   usage: review-speed.sh [REPOSITORY BASE HEAD]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

build_if_needed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
repository=${1:-$root}

# The 1,000 shortest Java files that this repository has now, as one change.
whole_as_change() {
    git init -q "$work/large"
    git -C "$work/large" config user.email speed@example.org
    git -C "$work/large" config user.name speed
    git -C "$work/large" commit -q --allow-empty -m base
    (cd "$root" && git ls-files -z '*.java' | xargs -0 wc -l | awk '$2 != "total" { print }' | sort -n | awk 'NR <= 1000 { print $2 }' \
        | tar -cf - -T -) | tar -xf - -C "$work/large"
    git -C "$work/large" add -A
    git -C "$work/large" commit -q -m head
}

review() { # REPOSITORY BASE HEAD: seconds and peak megabytes
    python3 - "$jar" "$@" <<'PYTHON'
import resource, subprocess, sys, time
jar, repository, base, head = sys.argv[1:]
start = time.time()
subprocess.run(["java", "-Xmx600m", "-jar", jar, "review", "--repo", repository, "--base", base, "--head", head, "--format", "json"],
               check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print("%.2f %d" % (time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024))
PYTHON
}

size() { # NAME REPOSITORY BASE HEAD
    git -C "$2" diff --numstat "$3" "$4" | awk -v name="$1" '{ files++; added += $1 } END { printf "%s_files: %d\n%s_added_lines: %d\n", name, files, name, added }'
}

usual=$(git -C "$repository" log -n 1000 --no-merges --numstat --format='commit %H' | awk '
    function look() { if (!found && id && files >= 8 && files <= 12 && added >= 300 && added <= 500) found = id }
    $1 == "commit" { look(); id = $2; files = added = 0 }
    NF == 3 { files++; added += $1 }
    END { look(); print found }')
echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
size usual "$repository" "$usual~1" "$usual"
for run in 1 2 3 4 5; do
    review "$repository" "$usual~1" "$usual" | cut -d ' ' -f 1
done | median | sed 's/^/usual_seconds: /'
if [ $# -ge 3 ]; then
    large=("$repository" "$2" "$3")
else
    whole_as_change
    large=("$work/large" HEAD~1 HEAD)
fi
size large "${large[@]}"
review "${large[@]}" | awk '{ printf "large_seconds: %s\nlarge_peak_mb: %s\n", $1, $2 }'
