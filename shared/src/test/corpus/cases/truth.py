#!/usr/bin/env python3
"""Writes cases.yml from truth.txt: what a person found in each log by reading it.

truth.txt has a line per log, fields separated by |:
  case | tool | category | first-last | locations path:line; ... | failed tests; ...
  case | tool | ok
In first-last, `last` may be + (up to the line before the next empty one).
A location without a known line is written path:0. A | within a field is written as \\p,
a ; as \\s.
"""
import json
import os
import re
import sys

here = sys.argv[1]
plain = re.compile(r'^\d{4}-\d\d-\d\dT[\d:.]+Z ?|\x1b\[[0-9;?]*[A-Za-z]|\r')
exits = dict(line.rstrip('\n').split('\t') for line in open(f'{here}/exits.tsv'))
logs = {n[:-4] for n in os.listdir(f'{here}/logs') if n.endswith('.log')}
CATEGORIES = set('''compile test lint dependency environment network credentials timeout out-of-memory disk
    infrastructure deploy configuration cancelled policy unknown'''.split())


def un(s):
    return s.strip().replace('\\p', '|').replace('\\s', ';')


before = {}
if os.path.exists(f'{here}/cases.yml'):
    for line in open(f'{here}/cases.yml'):
        if line.startswith('- '):
            entry = json.loads(line[2:])
            before[entry['log']] = entry.get('starts')

out, seen, bad = [], set(), 0
for raw in open(f'{here}/cases/truth.txt'):
    raw = raw.rstrip('\n')
    if not raw or raw.startswith('#'):
        continue
    x = raw.split('|')
    name = x[0].strip()
    if name not in logs:
        print(f'no log: {name}'); bad += 1
        continue
    if name in seen:
        print(f'twice: {name}'); bad += 1
    seen.add(name)
    text = open(f'{here}/logs/{name}.log', errors='replace', newline='\n').read().split('\n')
    lines = [plain.sub('', l) for l in text]
    if lines and lines[-1] == '':
        lines.pop()
    c = {'log': f'logs/{name}.log', 'tool': x[1].strip()}
    if x[2].strip() == 'ok':
        c.update(failed=False, exit=int(exits[name]))
        if exits[name] != '0':
            print(f'{name}: ok but exit {exits[name]}'); bad += 1
    else:
        category = x[2].strip()
        first, last = x[3].strip().split('-')
        first = int(first)
        if last == '+':
            last = first
            while last < len(lines) and lines[last].strip():
                last += 1
        last = int(last)
        locations = []
        for l in filter(None, map(str.strip, (x[4] if len(x) > 4 else '').split(';'))):
            path, line = un(l).rsplit(':', 1)
            locations.append({'path': path, **({'line': int(line)} if int(line) else {})})
            if not any(os.path.basename(path) in t for t in text):
                print(f'{name}: {path} is not in the log'); bad += 1
        tests = [un(t) for t in (x[5] if len(x) > 5 else '').split(';') if t.strip()]
        for t in tests:
            if not any(t in l for l in lines):
                print(f'{name}: test {t} is not in the log'); bad += 1
        if category not in CATEGORIES:
            print(f'{name}: category {category}'); bad += 1
        if exits[name] == '0':
            print(f'{name}: failed but exit 0'); bad += 1
        if not (1 <= first <= last <= len(lines)) or not lines[first - 1].strip():
            print(f'{name}: lines {first}-{last} of {len(lines)}'); bad += 1
            continue
        c.update(failed=True, category=category, first=first, last=last,
                 starts=lines[first - 1].strip()[:80], locations=locations, tests=tests, exit=int(exits[name]))
    digits = re.compile(r'[0-9.]+(0x[0-9a-f]+)?')
    was, now = before.get(c['log']), c.get('starts')
    if was and now and digits.sub('', was) != digits.sub('', now):
        print(f'{name}: line {c["first"]} was «{was}», is «{now}»: made anew? then look at its truth again')
    out.append(json.dumps(c, ensure_ascii=False))
for n in sorted(logs - seen):
    print(f'no truth: {n}'); bad += 1
with open(f'{here}/cases.yml', 'w') as f:
    f.write('# Written by cases/truth.py from cases/truth.txt. Each entry is one line of JSON.\n')
    for l in out:
        f.write(f'- {l}\n')
print(f'{len(out)} cases, {bad} complaints')
