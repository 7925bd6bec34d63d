#!/usr/bin/env bash
# Makes a corpus of small broken repositories, and measures with it what `mergewright fix` proposes for them.
# See repairs/README.md.
#
#   repairs.sh install                                        Debian packages and npm tools that the cases need (as root)
#   repairs.sh list    [SPLIT]                                names of the cases
#   repairs.sh make    TARGET_DIR [SPLIT] [ID...]             makes and checks the cases that are not there yet
#   repairs.sh measure TARGET_DIR [SPLIT] [--repeat] [ID...]  makes what is missing, then measures
#   repairs.sh run     COMMAND...                             a command with the tools and variables of the builds
#
# SPLIT: dev, held-out or all (the default). Needs git, perl and python3; a case whose tools are missing is skipped.
# npm tools live in ${MERGEWRIGHT_REPAIRS:-${XDG_CACHE_HOME:-$HOME/.cache}/mergewright-repairs}.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
here="$root/docs/benchmarks/repairs"
tools=${MERGEWRIGHT_REPAIRS:-${XDG_CACHE_HOME:-$HOME/.cache}/mergewright-repairs}

# package:command; what has no command of its own is asked for always.
debian_packages=(black:black cargo:cargo clang:clang++ default-jdk-headless:javac flake8:flake8 g++:g++ gcc:gcc
    gfortran:gfortran git:git golang-go:go isort:isort lua5.4:lua5.4 make:make maven:mvn mypy:mypy nodejs:node npm:npm
    perl:prove php-cli:php php-codesniffer:phpcs python3:python3 python3-pytest: rubocop:rubocop ruby:ruby ruby-minitest:
    rust-clippy:cargo-clippy rustc:rustc rustfmt:rustfmt shellcheck:shellcheck yamllint:yamllint)
npm_packages=(eslint@9.39.1 jest@30.2.0 prettier@3.6.2 typescript@5.9.3)

usage() {
    sed -n '2,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

# Installs what is missing only: a tool that is there already, such as a newer Rust, stays.
install_tools() {
    local wanted=() package
    for package in "${debian_packages[@]}"; do
        command -v "${package#*:}" >/dev/null || wanted+=("${package%:*}")
    done
    apt-get install -y --no-install-recommends "${wanted[@]}"
    mkdir -p "$tools"
    echo '{"name": "repairs-tools", "private": true}' >"$tools/package.json"
    (cd "$tools" && npm install --no-audit --no-fund --save-exact "${npm_packages[@]}")
}

# The same tools and words for every build, here and in mergewright: Debian's tools before others of the same name.
prepare_environment() {
    export PATH="$tools/node_modules/.bin:/usr/local/bin:/usr/bin:/bin:$PATH" LC_ALL=C.UTF-8 TZ=UTC TERM=dumb CI=true
    export GOPROXY=off GOTOOLCHAIN=local CARGO_NET_OFFLINE=true CARGO_TERM_COLOR=never
    export PYTHONDONTWRITEBYTECODE=1 NO_UPDATE_NOTIFIER=1 npm_config_update_notifier=false
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
    unset MAKEFLAGS MFLAGS MAKELEVEL GOFLAGS RUSTFLAGS PYTHONPATH NODE_OPTIONS NODE_PATH JENKINS_URL GITHUB_ACTIONS
    umask 022
}

# One line per case: id, split, file.
cases() {
    local split file name
    for split in dev held-out; do
        if [ "$1" = all ] || [ "$1" = "$split" ]; then
            for file in "$here/$split"/*.sh; do
                for name in $(sed -n 's/^case_\([a-z0-9_]*\)() {.*/\1/p' "$file"); do
                    echo "${name//_/-} $split $file"
                done
            done
        fi
    done
}

# chosen SPLIT ID...: the cases of a split, or those of them that are named.
chosen() {
    local split=$1
    shift
    if [ $# -eq 0 ]; then
        cases "$split"
    else
        cases "$split" | awk -v ids=" $* " 'index(ids, " " $1 " ")'
    fi
}

make_cases() {
    local target=$1 id split file result broken=0 made=0 kept=0 skipped=()
    shift
    mkdir -p "$target"
    target=$(cd "$target" && pwd)
    while read -r id split file; do
        result=0
        bash "$here/case.sh" "$file" "$id" "$split" "$target/$id" </dev/null || result=$?
        case $result in
            0) made=$((made + 1)) ;;
            66) kept=$((kept + 1)) ;;
            77) skipped+=("$id") ;;
            *) broken=$((broken + 1)) && echo "broken  $id" ;;
        esac
    done < <(chosen "$@")
    cases all | while read -r id split file; do
        if [ -f "$target/$id/case.json" ]; then cat "$target/$id/case.json"; fi
    done >"$target/cases.jsonl"
    printf '%s\n' "made: $made" "kept: $kept" "skipped: ${#skipped[@]} ${skipped[*]-}" "broken: $broken"
    [ "$broken" -eq 0 ]
}

[ $# -ge 1 ] || usage
action=$1
shift
case $action in
    install) install_tools ;;
    list) cases "${1:-all}" | cut -d ' ' -f 1,2 ;;
    run) prepare_environment && exec "$@" ;;
    make | measure)
        [ $# -ge 1 ] || usage
        target=$1 split=all repeat=
        shift
        case ${1-} in dev | held-out | all) split=$1 && shift ;; esac
        if [ "${1-}" = --repeat ]; then repeat=--repeat && shift; fi
        prepare_environment
        make_cases "$target" "$split" "$@"
        if [ "$action" = measure ]; then
            build_if_needed
            chosen "$split" "$@" | cut -d ' ' -f 1 >"$target/chosen"
            python3 "$here/measure.py" "$jar" "$target" "$target/chosen" $repeat
        fi
        ;;
    *) usage ;;
esac
