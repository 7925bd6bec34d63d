# More of the most common tools.
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/maven.sh"; . "$here/jvm.sh"; . "$here/node.sh"; . "$here/python.sh"; . "$here/go.sh"; . "$here/rust.sh"; . "$here/ruby.sh"; . "$here/php.sh"

# Maven
jtest() { # jtest NAME BODY: a JUnit 5 class
  printf 'package com.example;\n\nimport static org.junit.jupiter.api.Assertions.*;\nimport org.junit.jupiter.api.*;\n\nclass %s {\n%s\n}\n' "$1" "$2" | f $AT/$1.java
}
case_maven_assert_all() { need mvn; style gha; pom demo "$J5"; calculator; good_test
  jtest ItemTest '    @Test
    void hasAllFields() {
        assertAll("item",
            () -> assertEquals("apple", "pear", "name"),
            () -> assertEquals(3, new Calculator().add(2, 2), "price"),
            () -> assertTrue(true));
    }'
  step 'mvn -B -ntp test'
}
case_maven_before_all_error() { need mvn; style jenkins; pom demo "$J5"; calculator; good_test
  jtest DatabaseTest '    @BeforeAll
    static void connect() {
        throw new IllegalStateException("no database at jdbc:demo://localhost:5432/demo");
    }

    @Test
    void selects() {
    }'
  step 'mvn -B -ntp verify'
}
case_maven_two_classes_fail() { need mvn; style travis; pom demo "$J5"; calculator; good_test
  jtest AlphaTest '    @Test
    void first() {
        assertEquals("a", "b");
    }'
  jtest BetaTest '    @Test
    void second() {
        assertNull(new Calculator());
    }

    @Test
    void third() {
        assertThrows(IllegalArgumentException.class, () -> new Calculator().add(1, 2));
    }'
  step 'mvn -B -ntp test'
}
case_maven_no_such_test() { need mvn; style gha; pom demo "$J5"; calculator; good_test
  step 'mvn -B -ntp test -Dtest=MissingTest'
}
case_maven_untrimmed_trace() { need mvn; style gha; SUREFIRE_CONF='<configuration><trimStackTrace>false</trimStackTrace></configuration>'; pom demo "$J5"; calculator; good_test
  jtest DeepTest '    int depth(int n) {
        return n == 0 ? Integer.parseInt("deep") : depth(n - 1);
    }

    @Test
    void goesDeep() {
        assertEquals(1, depth(20));
    }'
  step 'mvn -B -ntp test'
}
case_maven_errors_flag() { need mvn; style gha; pom demo "$J5"; calculator; sed -i 's/return a + b;/return a + ;/' $AM/Calculator.java
  step 'mvn -B -ntp -e compile'
}
case_maven_debug_flag() { need mvn; style jenkins; pom demo "$J5"; calculator; good_test; sed -i 's/assertEquals(5,/assertEquals(7,/' $AT/CalculatorTest.java
  step 'mvn -B -ntp -X test >mvn.log || rc=$?; cut -c1-200 mvn.log; exit ${rc:-0}'
}
case_maven_parallel_modules() { need mvn; style gha; multi; sed -i 's/return a + b;/return a - b;/' core/$AM/Calculator.java
  step 'mvn -B -ntp -T 2 verify'
}
case_maven_noclassdef() { need mvn; style travis; pom demo "$J5$(dep com.google.guava guava 33.0.0-jre provided)"; sed -i 's#<scope>provided</scope>#<scope>compile</scope>#' pom.xml; SUREFIRE_CONF=; calculator
  printf 'package com.example;\n\npublic class Names {\n    public static String join() {\n        return com.google.common.base.Joiner.on(",").join("a", "b");\n    }\n}\n' >$AM/Names.java
  sed -i 's#<version>3.2.5</version>#&<configuration><classpathDependencyExcludes><classpathDependencyExclude>com.google.guava:guava</classpathDependencyExclude></classpathDependencyExcludes></configuration>#' pom.xml
  jtest NamesTest '    @Test
    void joins() {
        assertEquals("a,b", Names.join());
    }'
  step 'mvn -B -ntp test'
}
case_maven_dependency_analyze() { need mvn; style gha; pom demo "$(dep com.google.guava guava 33.0.0-jre compile)" '      <plugin><artifactId>maven-dependency-plugin</artifactId><version>3.6.1</version><executions><execution><goals><goal>analyze-only</goal></goals><configuration><failOnWarning>true</failOnWarning></configuration></execution></executions></plugin>'; calculator
  step 'mvn -B -ntp verify'
}
case_maven_kotlin_compile() { need mvn; style gha; pom demo "$(dep org.jetbrains.kotlin kotlin-stdlib 1.9.23 compile)" '      <plugin><groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-maven-plugin</artifactId><version>1.9.23</version><executions><execution><phase>compile</phase><goals><goal>compile</goal></goals><configuration><sourceDirs><sourceDir>${project.basedir}/src/main/kotlin</sourceDir></sourceDirs></configuration></execution></executions></plugin>'
  printf 'package demo\n\nfun total(items: List<Int>): Int = items.summ()\n\nval name: String = 3\n' | f src/main/kotlin/Main.kt
  step 'mvn -B -ntp compile'
}
case_maven_groovy_spock() { need mvn; style jenkins; pom demo "$(dep org.spockframework spock-core 2.3-groovy-4.0)" '      <plugin><groupId>org.codehaus.gmavenplus</groupId><artifactId>gmavenplus-plugin</artifactId><version>3.0.2</version><executions><execution><goals><goal>compileTests</goal></goals></execution></executions></plugin>'
  sed -i 's#<version>3.2.5</version>#&<configuration><includes><include>**/*Spec.java</include></includes></configuration>#' pom.xml
  printf 'import spock.lang.*\n\nclass CartSpec extends Specification {\n    def "sums up"() {\n        expect:\n        [1, 2].sum() == 4\n    }\n\n    def "reports errors"() {\n        expect:\n        true\n    }\n}\n' | f src/test/groovy/CartSpec.groovy
  step 'mvn -B -ntp test'
}
case_maven_junit4_hamcrest() { need mvn; style travis; SUREFIRE=2.22.2; pom demo "$J4"; calculator
  printf 'package com.example;\n\nimport static org.hamcrest.CoreMatchers.*;\nimport static org.junit.Assert.*;\nimport org.junit.*;\n\npublic class NamesTest {\n    @Test\n    public void containsPlum() {\n        assertThat(java.util.Arrays.asList("apple", "pear"), hasItem("plum"));\n    }\n\n    @Test(timeout = 200)\n    public void isFast() throws Exception {\n        Thread.sleep(5000);\n    }\n\n    @Ignore\n    @Test\n    public void ignored() {\n        fail("error");\n    }\n}\n' | f $AT/NamesTest.java
  PTY=1
  step 'mvn -ntp test'
}
case_maven_mockito_unnecessary() { need mvn; style gha; pom demo "$J5$(dep org.mockito mockito-junit-jupiter 5.11.0)"; calculator
  printf 'package com.example;\n\nimport static org.mockito.Mockito.*;\nimport java.util.List;\nimport org.junit.jupiter.api.*;\nimport org.junit.jupiter.api.extension.*;\nimport org.mockito.*;\nimport org.mockito.junit.jupiter.*;\n\n@ExtendWith(MockitoExtension.class)\nclass StubTest {\n    @Mock List<String> names;\n\n    @Test\n    void stubsTooMuch() {\n        when(names.size()).thenReturn(3);\n    }\n}\n' | f $AT/StubTest.java
  step 'mvn -B -ntp test'
}
case_maven_wrapper_missing() { style gha; pom demo
  step './mvnw -B verify'
}
case_maven_http_blocked() { need mvn; style gha; pom demo "$(dep com.example.internal billing-client 4.7.1 compile)"; calculator
  sed -i 's#<build>#<repositories><repository><id>old</id><url>http://nexus.internal.invalid/releases</url></repository></repositories>\n  <build>#' pom.xml
  step 'mvn -B -ntp package'
}
case_maven_ok_warnings() { need mvn; style jenkins; pom demo "$J5"; calculator; good_test
  sed -i 's#<version>3.13.0</version>#&<configuration><compilerArgs><arg>-Xlint:all</arg></compilerArgs><showWarnings>true</showWarnings></configuration>#' pom.xml
  printf 'package com.example;\n\nimport java.util.*;\n\npublic class Errors {\n    List errors = new ArrayList();\n    @Deprecated public void fail() { new Thread().stop(); }\n}\n' >$AM/Errors.java
  step 'mvn -B verify'
}

# Gradle
case_gradle_stacktrace() { style gha; gprj
  printf 'task migrate { doLast { throw new GradleException("migration 42 failed: relation item does not exist") } }\n' >>build.gradle
  step "$GR migrate --stacktrace"
}
case_gradle_several_tests_full() { style jenkins; gprj
  printf "test { testLogging { exceptionFormat 'full' } }\n" >>build.gradle
  for i in Auth Billing Cart; do printf 'package demo;\n\nimport static org.junit.Assert.*;\nimport org.junit.Test;\n\npublic class %sTest {\n    @Test\n    public void doubles() {\n        assertEquals("%s", 5, new Calculator().add(2, 2));\n    }\n\n    @Test\n    public void reportsErrors() {\n        System.err.println("ERROR: simulated");\n    }\n}\n' $i $i | f src/test/java/demo/${i}Test.java; done
  step "$GR test"
}
case_gradle_ok_multi() { style gha; gprj
  echo "include 'errors', 'failures'" >>settings.gradle
  echo "subprojects { apply plugin: 'java' }" >>build.gradle
  for i in errors failures; do printf 'package %s;\npublic class A { int failed = 0; }\n' $i | f $i/src/main/java/$i/A.java; done
  step "$GR build"
}

# npm, Jest, Mocha
case_jest_many_failures() { need npm; style jenkins; nm jest jest@29; pkg '{"test": "jest"}'; cart
  f __tests__/matchers.test.js <<'E'
describe('matchers', () => {
  test('arrays', () => expect(['a', 'b']).toContain('c'));
  test('throws', () => expect(() => {}).toThrow('boom'));
  test('calls', () => {
    const fn = jest.fn();
    fn('a');
    expect(fn).toHaveBeenCalledWith('b');
  });
  test('null', () => expect(null).not.toBeNull());
  test('match', () => expect('error: none').toMatch(/fatal/));
  test('close', () => expect(0.1 + 0.2).toBe(0.3));
  test('rejects', () => expect(Promise.resolve(1)).rejects.toThrow());
});
E
  step 'npm test'
}
case_jest_async_rejection() { need npm; style gha; nm jest jest@29; pkg '{"test": "jest"}'
  f __tests__/fetch.test.js <<'E'
async function load() {
  const res = await fetch('http://127.0.0.1:9/items');
  return res.json();
}

test('loads items', async () => {
  expect(await load()).toEqual([]);
});
E
  step 'npm test'
}
case_jest_before_all_error() { need npm; style travis; nm jest jest@29; pkg '{"test": "jest"}'
  printf "let db;\n\nbeforeAll(() => {\n  db = require('./db.json');\n});\n\ntest('one', () => expect(db.one).toBe(1));\ntest('two', () => expect(db.two).toBe(2));\n" | f __tests__/db.test.js
  step 'npm test'
}
case_jest_config_error() { need npm; style plain; nm jest jest@29; pkg '{"test": "jest"}' '"jest": { "preset": "ts-jest-missing" }'
  printf "test('x', () => {});\n" | f __tests__/a.test.js
  step 'npm test'
}
case_jest_environment_missing() { need npm; style gha; nm jest jest@29; pkg '{"test": "jest --env=jsdom"}'
  printf "test('x', () => { document.body.innerHTML = '<p>'; });\n" | f __tests__/a.test.js
  step 'npm test'
}
case_mocha_uncaught() { need npm; style gha; nm mocha mocha@10 chai@4; pkg '{"test": "mocha"}'
  printf "describe('events', () => {\n  it('fires', (done) => {\n    setTimeout(() => { throw new Error('late failure'); }, 10);\n  });\n\n  it('rejects', async () => {\n    await Promise.reject(new TypeError('items is not iterable'));\n  });\n\n  it('ignores errors', () => {});\n});\n" | f test/events.js
  step 'npm test'
}
case_mocha_dot_many() { need npm; style travis; PTY=1; nm mocha mocha@10 chai@4; pkg '{"test": "mocha --reporter dot"}'
  printf "const { expect } = require('chai');\n\nfor (let i = 0; i < 30; i++) {\n  it('case ' + i, () => expect(i %% 10).to.not.equal(7));\n}\n" | f test/many.js
  step 'npm test'
}
case_mocha_json_spec_ok() { need npm; style gha; nm mocha mocha@10 chai@4; pkg '{"test": "mocha --reporter min"}'; mocha_tests
  step 'npm test'
}
case_ts_jest_like_type_error() { need npm; style gha; nm ts typescript@5.4 @types/node@20; pkg '{"pretest": "tsc --noEmit --strict src/*.ts", "test": "node --test"}'
  printf 'import { readFileSync } from "fs";\n\ninterface Config { region: string; retries?: number }\n\nexport function load(path: string): Config {\n  const c = JSON.parse(readFileSync(path, "utf8")) as Config;\n  return { region: c.regoin, retries: c.retries + 1 };\n}\n' | f src/config.ts
  step 'npm test'
}
case_npm_lifecycle_deep() { need npm; style travis; pkg '{"prebuild": "npm run lint", "lint": "node lint.js", "build": "echo building"}'; printf 'console.log("lint: 12 files ok");\nconsole.error("src/a.js:3:1: error: unexpected tab");\nprocess.exit(2);\n' >lint.js
  step 'npm run build'
}
case_npm_workspaces_failure() { need npm; style gha; pkg '{"test": "npm test --workspaces"}' '"workspaces": ["packages/*"]'
  for i in alpha beta gamma; do printf '{"name":"@demo/%s","version":"1.0.0","scripts":{"test":"node test.js"}}\n' $i | f packages/$i/package.json; printf 'require("assert").strictEqual(1 + 1, 2);\nconsole.log("%s: 4 passing, 0 failing");\n' $i >packages/$i/test.js; done
  printf 'const assert = require("assert");\nassert.strictEqual(1 + 1, 3, "sum");\n' >packages/beta/test.js
  step 'npm test'
}
# pytest
case_pytest_mock_and_approx() { need pytest-3; style gha; pyshop
  f tests/test_mock.py <<'E'
from unittest import mock
import pytest


def test_calls():
    mail = mock.Mock()
    mail.send("runner@example.com", subject="hi")
    mail.send.assert_called_once_with("admin@example.com", subject="hi")


def test_approx():
    assert 0.1 + 0.2 == pytest.approx(0.4)


def test_raises_nothing():
    with pytest.raises(KeyError):
        {}.get("x")


def test_message():
    with pytest.raises(ValueError, match="too large"):
        raise ValueError("too small")
E
  step "$PYT"
}
case_pytest_teardown_error() { need pytest-3; style jenkins; pyshop
  f tests/test_tmp.py <<'E'
import pytest


@pytest.fixture
def workdir(tmp_path):
    d = tmp_path / "work"
    d.mkdir()
    yield d
    (d / "lock").unlink()


def test_uses_workdir(workdir):
    assert workdir.exists()
E
  step "$PYT -v --basetemp=tmp"
}
case_pytest_unknown_option() { need pytest-3; style gha; pyshop; printf '[pytest]\naddopts = --cov-branchs --strict-imaginary\n' >pytest.ini
  step "$PYT"
}
case_pytest_unknown_marker() { need pytest-3; style plain; pyshop; printf '[pytest]\naddopts = --strict-markers\n' >pytest.ini
  printf 'import pytest\n\n\n@pytest.mark.slow\ndef test_slow():\n    pass\n' >tests/test_slow.py
  step "$PYT"
}
case_pytest_stop_first() { need pytest-3; style travis; pyshop
  printf 'def test_one():\n    assert [1, 2, 3] == [1, 2]\n\n\ndef test_two():\n    assert False\n' >tests/test_first.py
  step "$PYT -x --tb=line"
}
case_pytest_long_tb() { need pytest-3; style gha; pyshop
  printf 'import json\n\n\ndef parse(text):\n    return json.loads(text)\n\n\ndef load(text):\n    try:\n        return parse(text)\n    except ValueError as e:\n        raise RuntimeError("configuration is broken") from e\n\n\ndef test_load():\n    assert load("{region: eu}") == {}\n' >tests/test_chain.py
  step "$PYT --tb=long"
}
case_pytest_native_tb() { need pytest-3; style gitlab; pyshop
  printf 'from shop.cart import Cart\n\n\ndef test_attribute():\n    cart = Cart()\n    cart.add("apple", "3")\n    assert cart.total() > 0\n' >tests/test_attr.py
  step "$PYT --tb=native"
}
case_pytest_doctest_modules() { need pytest-3; style gha; pyshop
  printf 'def double(n):\n    """Double it.\n\n    >>> double(2)\n    5\n    """\n    return n * 2\n' >shop/maths.py
  step "$PYT --doctest-modules"
}
case_pytest_subtests_unittest() { need pytest-3; style travis; utest
  step "$PYT"
}
case_pytest_xdist_failures() { need pytest-3; style gha; pyshop
  printf 'import pytest\n\n\n@pytest.mark.parametrize("n", range(20))\ndef test_even(n):\n    assert n %% 7 != 6\n' >tests/test_par.py
  step "$PYT -n 2 -v"
}
# Go
case_go_cgo_header() { need go gcc; style gha; gomod
  printf 'package main\n\n// #include <imaginary.h>\nimport "C"\n\nfunc main() { C.imaginary() }\n' >main.go
  step 'go build ./...'
}
case_go_embed_missing() { need go; style travis; gomod
  printf 'package main\n\nimport _ "embed"\n\n//go:embed assets/index.html\nvar page string\n\nfunc main() { println(page) }\n' >main.go
  step 'go build .'
}
case_go_generate_failure() { need go; style gha; gomod
  printf 'package main\n\n//go:generate stringer-missing -type=Kind\n\nfunc main() {}\n' >main.go
  step 'go generate ./...'
}
case_go_test_json() { need go; style gha; gomod
  printf 'package calc\n\nimport "testing"\n\nfunc TestPercent(t *testing.T) {\n\tgot, _ := Percent(1, 2)\n\tif got != 50 {\n\t\tt.Fatalf("got %%d, want 50", got)\n\t}\n}\n' >calc/calc_test.go
  step 'go test -json ./calc'
}
case_go_interface_not_implemented() { need go; style jenkins; gomod
  printf 'package main\n\nimport "io"\n\ntype sink struct{}\n\nfunc (s *sink) Write(p []byte) error { return nil }\n\nfunc main() {\n\tvar w io.Writer = sink{}\n\tfor i := range 10 {\n\t\tw.Write(i)\n\t}\n\tundefined.Call()\n}\n' >main.go
  step 'go build -o demo .'
}
case_go_test_exit_code() { need go; style gha; gomod
  printf 'package store\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc TestMain(m *testing.M) {\n\tprintln("cannot reach database: connection refused")\n\tos.Exit(3)\n}\n' >store/main_test.go
  step 'go test ./...'
}
# Cargo
case_cargo_match_arms() { need cargo; style gha; crate
  printf 'enum Kind {\n    Apple,\n    Pear,\n    Plum,\n}\n\nfn price(k: Kind) -> u32 {\n    match k {\n        Kind::Apple => 3,\n        Kind::Pear => 2,\n    }\n}\n\nfn longest(a: &str, b: &str) -> &str {\n    if a.len() > b.len() { a } else { b }\n}\n\nfn main() {\n    println!("{} {}", price(Kind::Plum), longest("a", "b"));\n}\n' >src/main.rs
  step 'cargo build'
}
case_cargo_missing_field() { need cargo; style travis; crate
  printf 'struct Item {\n    name: String,\n    price: u32,\n}\n\nimpl Item {\n    fn label(&self) -> String {\n        format!("{} {}", self.nme, self.price)\n    }\n}\n\nfn main() {\n    let i = Item { name: "apple".to_string() };\n    i.prnt();\n    println!("{}", i.label(3));\n}\n' >src/main.rs
  step 'cargo build --message-format=short'
}
case_cargo_feature_missing() { need cargo; style plain; crate
  step 'cargo build --features tls'
}
case_cargo_test_compile_error() { need cargo; style gha; crate
  printf 'use demo::percentage;\n\n#[test]\nfn half() {\n    assert_eq!(percentage(1, 2), 50);\n}\n' | f tests/p.rs
  step 'cargo test --no-fail-fast'
}
case_cargo_overflow_panic() { need cargo; style jenkins; crate
  printf '#[test]\nfn sums() {\n    let xs: Vec<u8> = (0..40).map(|n| n * 10).collect();\n    assert_eq!(xs.iter().map(|x| *x as u32).sum::<u32>(), 7800);\n}\n\n#[test]\nfn unwraps() {\n    let n: Result<u32, _> = "12x".parse::<u32>();\n    assert_eq!(n.unwrap(), 12);\n}\n' | f tests/over.rs
  step 'cargo test --test over'
}
case_cargo_doc_warnings() { need cargo; style gha; crate
  printf '\n/// See [`Missing`] and <b>bold\npub fn documented() {}\n' >>src/lib.rs
  step 'RUSTDOCFLAGS="-D warnings" cargo doc --no-deps'
}
# RSpec and PHPUnit
case_rspec_many_matchers() { need rspec; style travis; rspec_ok
  f spec/matchers_spec.rb <<'E'
RSpec.describe "matchers" do
  it("includes") { expect(%w[apple pear]).to include("plum") }
  it("changes") { n = 0; expect { n += 1 }.to change { n }.by(2) }
  it("raises nothing") { expect { nil }.to raise_error(KeyError) }
  it("predicates") { expect([1]).to be_empty }
  it("doubles") { d = double("mail"); expect(d).to receive(:send_to).with("runner"); d.send_to("admin") }
  it("calls nil") { nil.upcase }
  it("prints errors") { expect { warn "error" }.to output(/error/).to_stderr }
end
E
  step 'rspec --order defined'
}
case_rspec_json_progress_fail_fast() { need rspec; style gha; rspec_ok
  printf 'RSpec.describe "slow" do\n  it("a") { expect(1 + 1).to eq 3 }\n  it("b") { expect(1).to eq 1 }\nend\n' >spec/a_spec.rb
  step 'rspec --fail-fast --format progress'
}
case_rspec_syntax_error() { need rspec; style jenkins; rspec_ok
  printf 'RSpec.describe "broken" do\n  it "works" do\n    expect(1).to eq 1\n  en\nend\n' >spec/broken_spec.rb
  step 'rspec'
}
case_phpunit_mock_and_warning() { need phpunit; style gha; phpcart
  printf '<?php\n\nuse PHPUnit\\Framework\\TestCase;\n\ninterface Mailer { public function send(string $to): bool; }\n\nfinal class MailTest extends TestCase\n{\n    public function testSendsTwice(): void\n    {\n        $m = $this->createMock(Mailer::class);\n        $m->expects($this->exactly(2))->method("send")->with("runner");\n        $m->send("runner");\n    }\n\n    public function testWarning(): void\n    {\n        $a = [];\n        $this->assertNull($a["missing"]);\n    }\n\n    public function testString(): void\n    {\n        $this->assertSame("line one\\nline two", "line one\\nline too");\n    }\n}\n' >tests/MailTest.php
  step 'phpunit tests'
}
case_phpunit_config_error() { need phpunit; style travis; phpcart
  printf '<?xml version="1.0"?>\n<phpunit bootstrap="vendor/autoload.php">\n  <testsuites><testsuite name="all"><directory>tests</directory></testsuite></testsuites>\n</phpunit>\n' >phpunit.xml
  step 'phpunit'
}
case_phpunit_stop_on_failure() { need phpunit; style jenkins; phpcart
  sed -i 's/price must/prices must/' src/Cart.php; sed -i 's#(new Cart#$this->expectExceptionMessage("price must"); (new Cart#' tests/ErrorTest.php
  step 'phpunit --stop-on-failure --no-interaction tests'
}
# C and C++
case_gpp_static_assert() { need g++; style ghaui
  printf '#include <type_traits>\n\ntemplate <typename T>\nT half(T v)\n{\n    static_assert(std::is_floating_point<T>::value, "half() wants a floating point type");\n    return v / 2;\n}\n\nint main() { return half(3); }\n' >half.cpp
  step 'g++ -std=c++17 -c half.cpp'
}
case_gpp_vtable_undefined() { need g++; style travis
  printf 'struct Shape {\n    virtual ~Shape();\n    virtual double area() const;\n};\n\nint main()\n{\n    Shape s;\n    return (int) s.area();\n}\n' >shape.cpp
  step 'g++ -o shape shape.cpp'
}
case_gcc_hash_error() { need gcc; style jenkins
  printf '#ifndef HAVE_CONFIG_H\n#error "run ./configure first"\n#endif\nint x;\n' >conf.c
  step 'gcc -c conf.c'
}
case_gcc_assembler() { need gcc; style plain
  printf 'int main(void)\n{\n    __asm__("movq %%rax, %%imaginary");\n    return 0;\n}\n' >asm.c
  step 'gcc -c asm.c'
}
case_gcc_unknown_option() { need gcc; style gha; echo 'int x;' >a.c
  step 'gcc -std=c99 -fimaginary-feature -march=imaginary -c a.c'
}
case_gpp_concepts() { need g++; style ghaui
  printf '#include <concepts>\n#include <string>\n\ntemplate <std::integral T>\nT twice(T v) { return v * 2; }\n\nint main()\n{\n    std::string s = twice(std::string("x"));\n    auto p = new int[3];\n    return p.size();\n}\n' >con.cpp
  step 'g++ -std=c++20 -c con.cpp'
}
case_gcc_implicit_and_conflict() { need gcc; style gitlab
  printf '#include <string.h>\n\nchar *dup(const char *s);\nint dup(int n) { return n; }\n\nint main(void)\n{\n    char buf[4];\n    strcpy(buf, "too long for it");\n    return frobnicate(buf);\n}\n' >imp.c
  step 'gcc -Wall -Werror=implicit-function-declaration -O2 -c imp.c'
}
case_clang_many_errors() { need clang; style travis
  { echo 'int main(void) {'; for i in $(seq 1 25); do echo "    missing$i = $i;"; done; echo '}'; } >many.c
  step 'clang -c many.c'
}
case_make_error_in_recipe() { need make; style ghaui
  printf 'all: docs package\n\ndocs:\n\t@echo "docs: 0 errors"\n\npackage:\n\ttar czf demo.tar.gz missing-dir\n\t@echo packaged\n' >Makefile
  step 'make all'
}
case_cmake_install_failure() { need cmake gcc; style jenkins
  printf 'cmake_minimum_required(VERSION 3.16)\nproject(demo C)\nadd_executable(demo main.c)\ninstall(TARGETS demo DESTINATION /usr/bin)\n' >CMakeLists.txt; echo 'int main(void) { return 0; }' >main.c
  step 'cmake -S . -B build && cmake --build build'
  step 'cmake --install build'
}
