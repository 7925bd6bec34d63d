# Sessions where the loudest lines are not the reason.
. "$(dirname "${BASH_SOURCE[0]}")/sessions.sh"; . "$(dirname "${BASH_SOURCE[0]}")/maven.sh"; . "$(dirname "${BASH_SOURCE[0]}")/python.sh"

case_tricky_retry_then_lint() { need pytest-3 flake8; style gha; bigpy
  printf '#!/bin/bash\nif [ ! -e .mark ]; then\n  touch .mark\n  echo "ERROR: could not connect to package index: Connection refused"\n  echo "FATAL: installation failed"\n  exit 1\nfi\necho "installed 14 packages, 0 errors"\n' >install.sh
  printf 'import sys\n' >>app/cart.py
  step 'bash install.sh || { echo "retrying in 1 s"; sleep 1; bash install.sh; }'
  step 'python3 -m pytest -p no:cacheprovider -q'
  step 'flake8 --max-line-length 120 app'
}
case_tricky_noisy_tests_then_coverage() { need pytest-3; style travis; bigpy
  printf 'import logging\nimport traceback\n\n\ndef test_prints_a_traceback(capsys):\n    try:\n        {}["missing"]\n    except KeyError:\n        traceback.print_exc()\n    logging.getLogger("app").critical("FAILED: this is only a log line")\n' >tests/test_noise.py
  printf 'def never_called(n):\n    if n:\n        return 1\n    if n == 2:\n        return 3\n    return 4\n' >app/dead.py
  step 'python3 -m pytest -p no:cacheprovider -s --cov=app --cov-fail-under=95'
}
case_tricky_passing_maven_then_script() { need mvn; style gha; pom demo "$J5"; calculator; good_test
  jtest() { printf 'package com.example;\n\nimport static org.junit.jupiter.api.Assertions.*;\nimport org.junit.jupiter.api.*;\n\nclass %s {\n%s\n}\n' "$1" "$2" | f $AT/$1.java; }
  jtest NoiseTest '    @Test
    void printsAnException() {
        new IllegalStateException("simulated: database is down").printStackTrace();
        System.out.println("[ERROR] Tests run: 1, Failures: 1 (only text)");
    }'
  step 'mvn -B -ntp package'
  step 'cp target/demo-2.0.jar release/demo.jar'
}
case_tricky_two_parallel_errors() { need make gcc; style jenkins; bigc
  printf 'SRC = $(wildcard src/*.c)\nOBJ = $(SRC:.c=.o)\nlibdemo.a: $(OBJ)\n\tar rcs $@ $^\nCFLAGS = -Wall\n' >Makefile
  sed -i 's/return n \* 2/return n * two/' src/codec.c; sed -i 's/return n \* 2/return n * zwei/' src/tree.c
  step 'make -k -O -j4'
}
case_tricky_cleanup_after_failure() { need make gcc; style plain; bigc
  printf '#!/bin/bash\ncleanup() {\n  echo "cleaning up"\n  for i in 1 2 3 4 5 6; do echo "removing container $i: Error: No such container: demo_$i"; done\n  echo "cleanup finished with 0 errors"\n}\ntrap cleanup EXIT\nset -e\ngcc -c src/alloc.c -o alloc.o\ngcc -c src/missing.c -o missing.o\necho built\n' >build.sh
  step 'bash build.sh'
}
case_tricky_pipefail() { need gcc; style gha; printf 'int main(void)\n{\n    return zero;\n}\n' >m.c
  step 'set -o pipefail
gcc -c m.c 2>&1 | tee build.log
echo "never reached"'
}
case_tricky_warning_flood() { need gcc make; style gitlab
  { for i in $(seq 1 60); do printf 'static int unused_error_%s(int failed) { return failed; }\n' $i; done; echo 'int broken(void) { return 1 +; }'; for i in $(seq 61 120); do printf 'static int unused_error_%s(int failed) { return failed; }\n' $i; done; } >flood.c
  step 'gcc -Wall -Wextra -c flood.c'
}
case_tricky_expected_failures_ok() { need make gcc; style travis
  printf 'check:\n\t@echo "test 1: FAIL (expected)"; echo "test 2: error: fatal (expected)"; ! false\n\t-@gcc missing.c 2>/dev/null\n\t@echo "all 2 tests behaved as expected"\n' >Makefile
  step 'make check'
}
case_tricky_verbose_curl_ok() { need curl python3; style gha; http_server 200
  step "for i in 1 2 3; do curl -fsS http://127.0.0.1:9/ 2>&1 || echo \"attempt \$i failed, retrying\"; done
curl -fsS http://127.0.0.1:$HTTP_PORT/health"
}
case_tricky_deprecations_ok() { need npm; style gha; pkg '{"test": "node test.js"}' '"dependencies": { "request": "2.88.2", "har-validator": "5.1.5", "uuid": "3.4.0" }'
  printf 'console.error("(node:1) DeprecationWarning: fatal errors will fail in future");\nconsole.log("12 passing, 0 failing");\n' >test.js
  step 'npm install'
  step 'npm test'
}
case_tricky_git_noise_ok() { need git; style jenkins; git config --global user.name runner; git config --global user.email runner@example.com; git config --global init.defaultBranch main; q git init -q .; echo a >a; q git add a; q git commit -qm 'Handle errors'
  step 'git rev-parse --verify missing-tag || echo "no such tag, building a snapshot"'
  step 'git log --oneline | cut -d" " -f2-'
}
