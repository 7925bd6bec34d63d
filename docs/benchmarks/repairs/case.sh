# Makes one case and checks it. Run by ../repairs.sh as: bash case.sh FILE ID SPLIT DIRECTORY
# Exits with 0 when made, 66 when it was there already, 77 when a tool is missing; anything else: the case is broken.
#
# A case is a function `case_ID` in dev/*.sh or held-out/*.sh. It may use:
#
#   describe LANGUAGE TOOL KIND EXPECT   EXPECT: fix, revert-only (nothing but the reversal of a commit is honest) or nothing
#   needs CMD...                     skip the case unless these commands exist
#   build 'CMD'                      the build command
#   only_green NAME=VALUE            a variable of the environment that the build lost after the green commit
#   behaviour 'CMD'                  run after a build that passed: does the program still do what it was meant to do?
#   readme TITLE TEXT                writes README.md
#   file PATH <<'E'                  writes a file; `add PATH <<'E'` appends to it; `raw PATH TEXT` writes TEXT without a newline
#   swap PATH OLD NEW                replaces OLD, which must stand there exactly once
#   commit MESSAGE / green MESSAGE   commits everything; `green` marks the commit at which the build passes
#   solution                         what follows is not committed: it is a right fix, to check the case with
#
# The last commit is the broken one.
set -euo pipefail
file=$1 id=$2 split=$3 directory=$4
function=case_${id//-/_}
language= tool= kind= expect= build_command= behaviour_command= green_variable= green_commit= broken_commit= commits=0

fail() {
    echo "$id: $*" >&2
    exit 1
}

describe() { language=$1 tool=$2 kind=$3 expect=$4; }
build() { build_command=$1; }
behaviour() { behaviour_command=$1; }
only_green() { green_variable=$1; }
needs() {
    local name
    for name; do
        command -v "$name" >/dev/null || {
            echo "skipped $id: no $name"
            exit 77
        }
    done
}

file() {
    mkdir -p "$(dirname "$1")"
    cat >"$1"
}
add() { cat >>"$1"; }
raw() {
    mkdir -p "$(dirname "$1")"
    printf '%s' "$2" >"$1"
}
readme() { printf '# %s\n\n%s\n' "$1" "$2" >README.md; }
swap() {
    OLD=$2 NEW=$3 perl -0777 -i -pe '
        BEGIN { $found = 0 }
        my ($old, $new) = @ENV{qw(OLD NEW)};
        my $first = index($_, $old);
        die "not once in $ARGV: $old\n" if $first < 0 || index($_, $old, $first + 1) >= 0;
        substr($_, $first, length $old) = $new;' "$1"
}

commit() {
    # Fixed names and dates keep the ids of the commits.
    commits=$((commits + 1))
    export GIT_AUTHOR_NAME='Example Developer' GIT_AUTHOR_EMAIL=dev@example.com
    export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
    export GIT_AUTHOR_DATE="2024-03-0$((commits + 3)) 09:1$commits:00 +0000"
    export GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
    git add -A
    git commit -q -m "$1"
    broken_commit=$(git rev-parse HEAD)
}
green() {
    commit "$1"
    green_commit=$broken_commit
}
solution() { git diff --quiet && git diff --cached --quiet || fail 'changes that are not committed before solution'; }

# How a CI would show the build; the id decides which. Times are made up.
shown() {
    case $(($(printf %s "$id" | cksum | cut -d ' ' -f 1) % 4)) in
        0) cat ;;
        1) printf '+ %s\n' "$build_command" && cat ;;
        2)
            printf '[Pipeline] sh\n+ %s\n' "$build_command"
            cat
            printf '[Pipeline] }\n[Pipeline] // node\n[Pipeline] End of Pipeline\nERROR: script returned exit code 1\nFinished: FAILURE\n'
            ;;
        3)
            {
                printf '##[group]Run %s\n\033[36;1m%s\033[0m\nshell: /usr/bin/bash -e {0}\n##[endgroup]\n' "$build_command" "$build_command"
                cat
                printf '##[error]Process completed with exit code 1.\n'
            } | perl -ne 'printf "2024-03-09T10:%02d:%02d.%07dZ %s", int($. / 240) % 60, int($. / 4) % 60, $. % 4 * 2517043, $_'
            ;;
    esac
}

# checkout COMMIT: a fresh clone in `workspace`.
checkout() {
    rm -rf "$directory/workspace"
    git clone -q "$directory/repo" "$directory/workspace"
    git -C "$directory/workspace" checkout -q "$1"
}
# run COMMAND OUTPUT [NAME=VALUE]
run() { (cd "$directory/workspace" && exec timeout -k 5 300 env ${3:+"$3"} bash -c "$1") >"$2" 2>&1 </dev/null; }

check_green() {
    checkout "$green_commit"
    run "$build_command" "$directory/green.log" "$green_variable" || fail "not green, see $directory/green.log"
}

check_broken() {
    local result=0
    checkout "$broken_commit"
    run "$build_command" "$directory/output" || result=$?
    case $result in
        0) fail "not broken, see $directory/output" ;;
        124 | 137) fail "takes too long" ;;
    esac
    # npm names its own log in the home directory.
    sed "s#$HOME/#/home/build/#g" "$directory/output" | shown >"$directory/build.log"
}

# The solution, or for a case without one the reversal of the last commit, must pass the build and the behaviour.
check_solution() {
    checkout "$broken_commit"
    if [ -s "$directory/solution.patch" ]; then
        git -C "$directory/workspace" apply --whitespace=nowarn "$directory/solution.patch"
    elif [ "$expect" = fix ]; then
        fail 'no solution'
    elif [ "$expect" = revert-only ]; then
        git -C "$directory/workspace" revert --no-commit HEAD
    else
        return 0
    fi
    run "$build_command" "$directory/solution.log" || fail "the solution does not build, see $directory/solution.log"
    if [ -n "$behaviour_command" ]; then
        run "$behaviour_command" "$directory/solution.log" || fail "the solution does not behave, see $directory/solution.log"
    fi
}

describe_as_json() {
    python3 - "$@" <<'PYTHON'
import json, sys
names = ['id', 'split', 'language', 'tool', 'kind', 'expect', 'repo', 'green', 'broken', 'command', 'behaviour', 'log']
print(json.dumps(dict(zip(names, sys.argv[1:])), ensure_ascii=False))
PYTHON
}

source "$file"
# What the case is made of: its own function, and those that it shares with others.
stamp=$(declare -f "$function" $(compgen -A function | grep -v '^case_') | cksum)
if [ -f "$directory/case.json" ] && [ "$(cat "$directory/stamp")" = "$stamp" ]; then
    exit 66
fi
rm -rf "$directory"
mkdir -p "$directory/repo"
cd "$directory/repo"
git init -q -b main
"$function"
git add -A
git diff --cached --binary >"$directory/solution.patch"
git reset -q --hard
[ -n "$green_commit" ] && [ "$green_commit" != "$broken_commit" ] || fail 'no commit after the green one'
[[ $expect =~ ^(fix|revert-only|nothing)$ ]] || fail "expects $expect"
check_green
check_broken
check_solution
rm -rf "$directory/workspace" "$directory/output"
describe_as_json "$id" "$split" "$language" "$tool" "$kind" "$expect" "$id/repo" "$green_commit" "$broken_commit" \
    "$build_command" "$behaviour_command" "$id/build.log" >"$directory/case.json"
echo "$stamp" >"$directory/stamp"
echo "made    $id"
