#!/usr/bin/env bash
# How much of what people marked in logs reaches a model: in an excerpt of 1,500 tokens, and in the last 100 lines.
# usage: prompts.sh DATA_SET      a folder with items.jsonl
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ $# -ne 1 ] || [ ! -f "$1/items.jsonl" ]; then
    echo "usage: prompts.sh DATA_SET" >&2
    exit 2
fi
test_main io.mergewright.quality.PromptBenchmark "$(cd "$1" && pwd)"
