# Longer sessions: several steps, red herrings before and after what went wrong, and jobs the CI itself ended.

stop() { # stop SECONDS 'CMD' 'WHAT THE CI SAYS': a step that the CI ends
  begin; local cmd=$2
  ( run_one "timeout -s TERM $1 bash -c '$cmd'" ) | sed "s/timeout -s TERM $1 bash -c '\(.*\)'/\1/" | sed -E "s/^[+] timeout -s TERM [0-9]+ bash -c /+ /" | grep -v '^Terminated$'
  printf '%b\n' "$3"
  exit 143
}
bigpy() {
  local i
  f app/__init__.py </dev/null; f tests/__init__.py </dev/null
  for i in auth billing cart catalog errors failures invoices orders payments reports search shipping; do
    printf 'import logging\n\nlog = logging.getLogger(__name__)\n\n\ndef %s(n):\n    """Handle %s."""\n    if n < 0:\n        log.error("%s: error, negative value")\n        raise ValueError("n must not be negative")\n    return n * 2\n' $i $i $i >app/$i.py
    printf 'import pytest\n\nfrom app.%s import %s\n\n\n@pytest.mark.parametrize("n", range(4))\ndef test_%s_doubles(n):\n    assert %s(n) == 2 * n\n\n\ndef test_%s_reports_errors():\n    with pytest.raises(ValueError):\n        %s(-1)\n' $i $i $i $i $i $i >tests/test_$i.py
  done
}
case_session_python_tests() { need pytest-3 flake8 mypy; style travis; PTY=1; bigpy
  sed -i 's/return n \* 2/return n * 2 if n != 3 else 7/' app/invoices.py
  step 'python3 --version'
  step 'flake8 --max-line-length 120 app'
  step 'mypy app'
  step 'python3 -m pytest -p no:cacheprovider -v'
}
case_session_python_lint_only() { need pytest-3 flake8 mypy; style gha; bigpy
  printf 'import os\n' >>app/search.py
  step 'python3 -m pytest -p no:cacheprovider -q'
  step 'mypy app'
  step 'flake8 --max-line-length 120 app tests'
}
case_session_python_mypy() { need pytest-3 flake8 mypy; style jenkins; bigpy
  printf '\n\ndef label(n: int) -> str:\n    return n + 1\n' >>app/shipping.py
  step 'flake8 --max-line-length 120 app'
  step 'mypy --strict-equality app'
  step 'python3 -m pytest'
}
case_session_python_ok() { need pytest-3 flake8 mypy; style gha; bigpy
  step 'flake8 --max-line-length 120 app && mypy app'
  step 'python3 -m pytest -p no:cacheprovider -v'
}
case_session_python_both_fail() { need pytest-3 flake8; style travis; bigpy
  printf 'import os\n' >>app/search.py; sed -i 's/return n \* 2/return n * 3/' app/orders.py
  may 'python3 -m pytest -p no:cacheprovider -q'
  step 'flake8 --max-line-length 120 app tests'
}
bigjs() {
  local i
  pkg '{"lint": "eslint src", "build": "tsc -p .", "test": "jest"}'
  printf '{ "root": true, "extends": "eslint:recommended", "env": { "node": true, "es2021": true, "jest": true }, "rules": { "no-unused-vars": "warn" } }\n' >.eslintrc.json
  printf '{ "compilerOptions": { "allowJs": true, "checkJs": true, "outDir": "dist", "types": ["node"], "target": "es2020", "module": "commonjs" }, "include": ["src"] }\n' >tsconfig.json
  for i in auth billing cart errors failures invoices orders search; do
    printf 'function %s(n) {\n  if (n < 0) {\n    console.error("%s: error, negative value");\n    throw new RangeError("n must not be negative");\n  }\n  return n * 2;\n}\n\nmodule.exports = { %s };\n' $i $i $i | f src/$i.js
    printf "const { %s } = require('../src/%s');\n\ndescribe('%s', () => {\n  test('doubles', () => {\n    expect(%s(2)).toBe(4);\n  });\n\n  test('reports errors', () => {\n    expect(() => %s(-1)).toThrow(RangeError);\n  });\n});\n" $i $i $i $i $i | f __tests__/$i.test.js
  done
}
. "$(dirname "${BASH_SOURCE[0]}")/node.sh"
JS='jest@29 eslint@8 typescript@5.4 @types/node@20'
case_session_node_test() { need npm; style gha; nm app $JS; bigjs
  sed -i 's/return n \* 2/return n + 1/' src/orders.js
  printf 'const unused = 1;\n' >>src/auth.js
  step 'npm run lint'
  step 'npm run build'
  step 'npm test'
}
case_session_node_lint() { need npm; style travis; PTY=1; nm app $JS; bigjs
  sed -i 's/return n \* 2/return m * 2/' src/search.js
  printf 'const unused = 1;\n' >>src/auth.js
  step 'node --version && npm --version'
  step 'npm run lint'
  step 'npm test'
}
case_session_node_build() { need npm; style jenkins; nm app $JS; bigjs
  sed -i 's/return n \* 2/return n.toUpperCase() * Math.rand()/' src/cart.js
  step 'npm run lint'
  step 'npm run build'
}
case_session_node_ok() { need npm; style gha; nm app $JS; bigjs
  step 'npm run lint'
  step 'npm run build'
  step 'npm test'
}
case_session_node_ignored_failure() { need npm; style travis; nm app $JS; bigjs
  step 'npm run lint'
  step 'npm outdated-check 2>&1 || echo "optional check failed, going on"'
  step 'npm test -- --verbose'
}
case_session_node_allowed_then_real() { need npm; style gha; nm app $JS; bigjs
  sed -i 's/toBe(4)/toBe(5)/' __tests__/billing.test.js
  may 'npm audit --registry=http://127.0.0.1:9/ --fetch-retries=0'
  step 'npm test'
}
bigc() {
  local i
  printf 'cmake_minimum_required(VERSION 3.16)\nproject(demo C)\nenable_testing()\nset(CMAKE_C_FLAGS "-Wall -Wextra")\n' >CMakeLists.txt
  for i in alloc buffer codec errors failure hash list parse queue retry socket tree; do
    printf '#include <stdio.h>\n\nint %s(int n, int unused)\n{\n    if (n < 0)\n        fprintf(stderr, "%s: error: negative\\n");\n    return n * 2;\n}\n' $i $i | f src/$i.c
    printf '#include <stdio.h>\nint %s(int n, int unused);\n\nint main(void)\n{\n    int r = %s(2, 0);\n    printf("%s: expected 4, got %%d, 0 errors\\n", r);\n    return r == 4 ? 0 : 1;\n}\n' $i $i $i | f tests/$i.c
    printf 'add_executable(t_%s tests/%s.c src/%s.c)\nadd_test(NAME %s COMMAND t_%s)\n' $i $i $i $i $i >>CMakeLists.txt
  done
}
case_session_cmake_tests() { need cmake ctest; style jenkins; bigc; sed -i 's/n \* 2/n * 3/' src/queue.c
  step 'cmake -S . -B build'
  step 'cmake --build build'
  step 'ctest --test-dir build --output-on-failure'
}
case_session_cmake_build() { need cmake; style gitlab; bigc; sed -i 's/return n \* 2/return n * factor/' src/parse.c
  step 'cmake -S . -B build'
  step 'cmake --build build -- -k'
}
case_session_cmake_ok() { need cmake ctest; style gha; bigc
  step 'cmake -S . -B build && cmake --build build'
  step 'ctest --test-dir build'
}
case_session_make_parallel_late() { need make gcc; style travis; bigc
  printf 'SRC = $(wildcard src/*.c)\nOBJ = $(SRC:.c=.o)\nlibdemo.a: $(OBJ)\n\tar rcs $@ $^\nCFLAGS = -Wall -Wextra\n' >Makefile
  sed -i 's/n \* 2;/n * 2/' src/hash.c
  step 'make -j4 -k'
}
biggo() {
  local i
  export GOFLAGS=-mod=mod GOPROXY=off GOSUMDB=off GOCACHE=$HOME/.cache/go-build
  printf 'module example.com/demo\n\ngo 1.19\n' >go.mod
  for i in auth billing cart errorlog failures orders search; do
    printf 'package %s\n\nimport "errors"\n\n// ErrNegative is returned for a negative n.\nvar ErrNegative = errors.New("%s: negative")\n\n// Double doubles.\nfunc Double(n int) (int, error) {\n\tif n < 0 {\n\t\treturn 0, ErrNegative\n\t}\n\treturn n * 2, nil\n}\n' $i $i | f $i/$i.go
    printf 'package %s\n\nimport "testing"\n\nfunc TestDouble(t *testing.T) {\n\tfor n := 0; n < 4; n++ {\n\t\tif got, _ := Double(n); got != 2*n {\n\t\t\tt.Errorf("Double(%%d) = %%d, want %%d", n, got, 2*n)\n\t\t}\n\t}\n}\n\nfunc TestError(t *testing.T) {\n\t_, err := Double(-1)\n\tif err == nil {\n\t\tt.Fatal("no error")\n\t}\n\tt.Logf("expected error: %%v", err)\n}\n' $i | f $i/${i}_test.go
  done
}
case_session_go_tests() { need go; style gha; biggo; sed -i 's/n \* 2, nil/n*2 + n%2, nil/' orders/orders.go
  step 'test -z "$(gofmt -l .)"'
  step 'go vet ./...'
  step 'go test -v ./...'
}
case_session_go_vet() { need go; style gitlab; biggo; printf '\n// Copy is broken.\nfunc Copy(n int) int {\n\tn = n\n\treturn n\n}\n' >>cart/cart.go
  step 'go build ./...'
  step 'go vet ./...'
  step 'go test ./...'
}
case_session_go_ok() { need go; style jenkins; biggo
  step 'go vet ./...'
  step 'go test -v -cover ./...'
}
case_session_go_two_packages() { need go; style travis; biggo; sed -i 's/n \* 2, nil/n * 3, nil/' billing/billing.go; sed -i 's/return n \* 2, nil/panic("not yet")/' search/search.go
  step 'go test ./...'
}
case_session_cargo_tests() { need cargo; style gha; export CARGO_NET_OFFLINE=true CARGO_TERM_COLOR=always
  printf '[package]\nname = "demo"\nversion = "0.1.0"\nedition = "2021"\n' >Cargo.toml; : | f src/lib.rs
  local i
  for i in auth billing cart errors failures orders search; do
    printf '//! Handles %s.\n\n/// Doubles.\npub fn double(n: i32) -> Result<i32, String> {\n    if n < 0 {\n        return Err("%s: error".to_string());\n    }\n    Ok(n * 2)\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn doubles() {\n        assert_eq!(double(3), Ok(6));\n    }\n\n    #[test]\n    fn reports_errors() {\n        assert!(double(-1).is_err());\n    }\n}\n' $i $i >src/$i.rs
    echo "pub mod $i;" >>src/lib.rs
  done
  sed -i 's/Ok(n \* 2)/Ok(n + 2)/' src/orders.rs
  step 'cargo fmt --check'
  step 'cargo clippy'
  step 'cargo test'
}
case_session_ruby() { need rspec rubocop; style ghaui
  printf 'AllCops:\n  NewCops: disable\n  SuggestExtensions: false\n' >.rubocop.yml
  local i
  for i in auth billing cart errors orders; do
    printf "# frozen_string_literal: true\n\n# Handles %s.\nmodule %s\n  def self.double(num)\n    raise ArgumentError, 'negative' if num.negative?\n\n    num * 2\n  end\nend\n" $i ${i^} | f lib/$i.rb
    printf "# frozen_string_literal: true\n\nrequire_relative '../lib/%s'\n\nRSpec.describe %s do\n  it 'doubles' do\n    expect(described_class.double(2)).to eq(4)\n  end\n\n  it 'reports errors' do\n    expect { described_class.double(-1) }.to raise_error(ArgumentError)\n  end\nend\n" $i ${i^} | f spec/${i}_spec.rb
  done
  sed -i 's/num \* 2/num * 3/' lib/cart.rb
  step 'rubocop lib'
  step 'rspec --format documentation'
}
case_session_php() { need phpunit php; style travis
  local i
  for i in Auth Billing Cart Errors Orders; do
    printf '<?php\n\nclass %s\n{\n    public function double(int $n): int\n    {\n        if ($n < 0) {\n            throw new InvalidArgumentException("negative");\n        }\n        return $n * 2;\n    }\n}\n' $i | f src/$i.php
    printf '<?php\n\nrequire_once __DIR__ . "/../src/%s.php";\n\nfinal class %sTest extends PHPUnit\\Framework\\TestCase\n{\n    public function testDoubles(): void\n    {\n        $this->assertSame(4, (new %s())->double(2));\n    }\n\n    public function testReportsErrors(): void\n    {\n        $this->expectException(InvalidArgumentException::class);\n        (new %s())->double(-1);\n    }\n}\n' $i $i $i $i | f tests/${i}Test.php
  done
  sed -i 's/\$n \* 2/$n * 3/' src/Billing.php
  step 'for f in src/*.php; do php -l $f || exit 1; done'
  step 'phpunit --testdox tests'
}
# What went wrong comes first, the job goes on for long.
case_session_failure_then_noise() { need make gcc; style travis; bigc
  printf 'SRC = $(wildcard src/*.c)\nOBJ = $(SRC:.c=.o)\nall: $(OBJ)\ncheck:\n\t@echo "checking"; echo "tests/alloc: FAIL: expected 4, got 5 (known failure, ignored)"; exit 0\nCFLAGS = -Wall\n' >Makefile
  sed -i 's/return n \* 2/return n * missing/' src/alloc.c
  may 'make -k all'
  may 'make check'
  step 'test -f src/alloc.o'
}
# Jobs ended by the CI.
case_ci_gha_cancelled() { style gha; printf '#!/bin/sh\nfor i in 1 2 3; do echo "waiting for deployment: $i"; sleep 1; done; sleep 60\n' >wait.sh
  stop 4 'sh wait.sh' '##[error]The operation was canceled.\nPost job cleanup.\nCleaning up orphan processes'
}
case_ci_gha_timeout() { need python3; style gha; printf 'import time\n\nfor i in range(3):\n    print("test_%%d ... ok" %% i, flush=True)\ntime.sleep(60)\n' >slow.py
  stop 3 'python3 slow.py' '##[error]The job running on runner GitHub Actions 12 has exceeded the maximum execution time of 10 minutes.\n##[error]The operation was canceled.\nCleaning up orphan processes'
}
case_ci_gha_runner_lost() { style gha; printf '#!/bin/sh\nfor i in 1 2 3; do echo "linking part $i"; done; sleep 60\n' >build.sh
  stop 2 'sh build.sh' '##[error]The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.\n##[error]The operation was canceled.'
}
case_ci_travis_no_output() { style travis; printf '#!/bin/sh\necho "running 120 tests, 0 failures so far"; sleep 60\n' >t.sh
  stop 2 'sh t.sh' '\n\nNo output has been received in the last 10m0s, this potentially indicates a stalled build or something wrong with the build itself.\nCheck the details on how to adjust your build configuration on: https://docs.travis-ci.com/user/common-build-problems/#build-times-out-because-no-output-was-received\n\nThe build has been terminated'
}
case_ci_travis_log_too_long() { style travis
  stop 1 'yes "WARNING: retry failed, error 0" | head -400; sleep 9' '\n\nThe job exceeded the maximum log length, and has been terminated.'
}
case_ci_jenkins_aborted() { style jenkins; printf '#!/bin/sh\necho "deploying to staging"; sleep 60\n' >d.sh
  stop 2 'sh d.sh' 'Aborted by runner\nSending interrupt signal to process\n[Pipeline] }\n[Pipeline] // stage\n[Pipeline] }\n[Pipeline] // node\n[Pipeline] End of Pipeline\nFinished: ABORTED'
}
case_ci_jenkins_timeout() { style jenkins; printf '#!/bin/sh\necho "integration tests: 3 passed, 0 failed"; sleep 60\n' >d.sh
  stop 2 'sh d.sh' 'Cancelling nested steps due to timeout\nSending interrupt signal to process\n[Pipeline] }\n[Pipeline] // timeout\n[Pipeline] }\n[Pipeline] // node\n[Pipeline] End of Pipeline\nTimeout has been exceeded\nFinished: ABORTED'
}
case_ci_gitlab_timeout() { style gitlab; printf '#!/bin/sh\necho "migrating: 10 of 300 tables, no errors"; sleep 60\n' >d.sh
  stop 2 'sh d.sh' '\033[31;1mERROR: Job failed: execution took longer than 1h0m0s seconds\n\033[0;m'
}
