#!/usr/bin/env bash
# What PMD adds to a review (`--deep`): comments and nits of single commits that touch Java, at equal distances in the latest history, merges
# left out, to be read and judged; the time of all of them in one warm process; and of some of them from the start of a process to its end,
# beside PMD alone with the same rules on the same versions of the same files.
#   usage: deep.sh [-n COMMITS_OF_EACH] [-h HISTORY] [-r RUNS] [REPOSITORY...]      default 20 of the last 1000 of this repository, 3 runs
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

each=20 history=1000 runs=3
while getopts n:h:r: option; do
    case $option in
        n) each=$OPTARG ;;
        h) history=$OPTARG ;;
        r) runs=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || set -- "$root"
build_if_needed
(cd "$root" && ./mvnw -ntp -q ${MAVEN_OPTIONS:-} -pl shared,github-app test-compile) >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes="$root/github-app/target/test-classes:$jar"

for repository in "$@"; do
    git -C "$repository" rev-list --no-merges --max-parents=1 --min-parents=1 -n "$history" HEAD -- '*.java' \
        | awk -v each="$each" -v repository="$(cd "$repository" && pwd)" '
            { id[NR] = $1 }
            END { step = NR > each ? NR / each : 1; for (i = 0; i < each && int(i * step) < NR; i++) print repository, id[int(i * step) + 1] }' >>"$work/commits"
done

# Both versions of the Java files of a commit, as far as there are two.
versions() { # REPOSITORY COMMIT DIRECTORY
    local side path
    for side in "$2~1" "$2"; do
        git -C "$1" diff --name-only --no-renames "$2~1" "$2" -- '*.java' | while read -r path; do
            mkdir -p "$3/${side/\~/-}/$(dirname "$path")"
            git -C "$1" show "$side:$path" >"$3/${side/\~/-}/$path" 2>/dev/null || rm -f "$3/${side/\~/-}/$path"
        done
    done
}

# The commit in the middle by the number of its Java files, among those of the first repository with at least two.
repository=$1
middle=$(awk -v repository="$(cd "$1" && pwd)" '$1 == repository { print $NF }' "$work/commits" | while read -r id; do
    echo "$(git -C "$repository" diff --name-only "$id~1" "$id" -- '*.java' | wc -l) $id"
done | awk '$1 >= 2' | sort -n | awk '{ id[NR] = $2 } END { print id[int((NR + 1) / 2)] }')
versions "$repository" "$middle" "$work/alone"
git -C "$repository" diff --numstat "$middle~1" "$middle" -- '*.java' \
    | awk '{ files++; added += $1 } END { printf "cold_java_files: %d\ncold_added_lines: %d\n", files, added }' >"$work/figures"

review=(java -Xmx600m -jar "$jar" review --repo "$repository" --base "$middle~1" --head "$middle")
for run in $(seq "$runs"); do
    seconds "$work/out" "${review[@]}" >>"$work/without"
    seconds "$work/out" "${review[@]}" --deep >>"$work/with"
    seconds "$work/out" java -Xmx600m -cp "$classes" 'io.mergewright.pmd.DeepBenchmark$Alone' "$work/alone" >>"$work/pmd"
done

echo "load_average: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
java -Xmx900m -cp "$classes" io.mergewright.pmd.DeepBenchmark "$work/commits"
cat "$work/figures"
echo "cold_without_deep_seconds: $(median <"$work/without")"
echo "cold_with_deep_seconds: $(median <"$work/with")"
echo "cold_pmd_alone_seconds: $(median <"$work/pmd")"
