package io.mergewright.repair.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.RepositoryPath;
import io.mergewright.repair.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelicateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/main/java/A.java | int x = 1; | int x = 2; | ''",
                "src/a.py | x = data['a'] | x = data.get('a') | ''",
                "src/lib.rs | let x = y; | let x = &y; | ''",
                "src/a.ts | const a: string = 1; | const a: number = 1; | ''",
                "src/test/java/ATest.java | import a.B; | import a.C; | it changes a test",
                "src/test/java/ATest.java | @Test void a() | @Test @Disabled void a() | it disables a test",
                "src/test/java/ATest.java | @Test void a() {} | // gone | it removes a test",
                "src/test/java/ATest.java | assertEquals(1, a); | // assertEquals(1, a); | it changes what is checked",
                "src/test/java/ATest.java | assertEquals(1, a); | assertEquals(2, a); | it changes what is checked",
                "spec/a_spec.rb | it('works') do | xit('works') do | it disables a test",
                "web/a.test.ts | it('works', () => | it.skip('works', () => | it disables a test",
                "pkg/a_test.go | func TestA(t *testing.T) { | func TestA(t *testing.T) { t.Skip() | it disables a test",
                "tests/test_a.py | def test_a(): | def skipped(): | it removes a test",
                "src/a.py | import x | import x  # noqa | it silences a check or an error",
                "src/A.java | int a(List l) | @SuppressWarnings(\"all\") int a(List l) | it silences a check or an error",
                "src/A.java | run(); | try { run(); } catch (Exception e) {} | it silences a check or an error",
                "src/a.py | run() | sys.exit(0) | it lets the program end itself",
                "src/main.c | run(); | exit(0); | it lets the program end itself",
                "pom.xml | <version>1</version> | <version>2</version> | it changes more than source code",
                "package.json | \"test\": \"jest\" | \"test\": \"true\" | it changes more than source code",
                "build.gradle | useJUnit() | enabled = false | it changes more than source code",
                "scripts/check.py | run() | walk() | it changes more than source code",
                "Makefile | test: all | test: | it changes more than source code",
                ".github/workflows/ci.yml | on: push | on: never | it changes what the CI system does",
                "Jenkinsfile | sh 'make' | sh 'true' | it changes what the CI system does"
            })
    void shouldLeaveToPeopleWhatOnlyTheyCanAnswerFor(String path, String before, String after, String reason) {
        assertThat(reason(path, before, before, after))
                .isEqualTo(reason.isEmpty() ? "" : "a model made it, and " + reason);
    }

    @ParameterizedTest
    @CsvSource({"x + 1, x + 2, it changes a test"})
    void shouldKnowTestsWithinRustSources(String before, String after, String reason) {
        assertThat(reason("src/lib.rs", "fn a() {}\n#[cfg(test)]\nmod tests {\n  x + 1\n}\n", before, after))
                .contains(reason);
    }

    private static String reason(String path, String file, String before, String after) {
        var choice = new SourceChoice(AllowedPaths.all(), 10_000);
        choice.add(SourceFile.of(new RepositoryPath(path), file), 1);
        return Delicate.reason(List.of(new Edit.Replace(path, before, after)), choice.shown());
    }
}
