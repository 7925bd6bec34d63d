#!/usr/bin/env bash
# Scores one data set in five parts that share no project, so that rules written while looking at some parts can be judged by
# the others.
# usage: generalisation.sh DATASET      DATASET: a folder with items.jsonl; needs python3
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ $# -ne 1 ] || [ ! -f "$1/items.jsonl" ]; then
    echo "usage: generalisation.sh DATASET (a folder with items.jsonl)" >&2
    exit 2
fi
build_if_needed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The part of a project is the SHA-1 of its name in lower case, modulo 5.
python3 - "$1" "$work" <<'PYTHON'
import hashlib, json, os, sys
source, work = os.path.abspath(sys.argv[1]), sys.argv[2]
for line in open(os.path.join(source, 'items.jsonl'), encoding='utf-8'):
    name = (json.loads(line).get('project') or json.loads(line)['id']).lower()
    part = os.path.join(work, 'part-%d' % (int(hashlib.sha1(name.encode()).hexdigest(), 16) % 5))
    os.makedirs(part, exist_ok=True)
    for entry in os.listdir(source):
        if entry != 'items.jsonl' and not os.path.lexists(os.path.join(part, entry)):
            os.symlink(os.path.join(source, entry), os.path.join(part, entry))
    with open(os.path.join(part, 'items.jsonl'), 'a', encoding='utf-8') as items:
        items.write(line)
PYTHON

for part in "$work"/part-*; do
    java -jar "$jar" eval "$part" >"$work/table"
    cat "$work/table"
    for figure in line_f1 hit_within_50 category_macro_f1 fix_file@5 test_recall test_precision; do
        value=$(grep -oE "$figure[ =:]+[0-9.]+" "$work/table" | head -n 1 | grep -oE '[0-9.]+$' || true)
        if [ -n "$value" ]; then
            echo "$(basename "$part").$figure: $value" >>"$work/figures"
        fi
    done
done
cat "$work/figures"
