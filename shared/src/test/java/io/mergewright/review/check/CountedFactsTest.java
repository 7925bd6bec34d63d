package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.Changes;
import io.mergewright.review.syntax.Query;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedFactsTest {
    @TempDir
    private Path folder;

    @Test
    void shouldTellWhichTestsWereRemoved() {
        assertThat(told(
                        Map.of("test_a.py", "def test_one():\n    pass\n\ndef test_two():\n    pass\n"),
                        Map.of("test_a.py", "def test_two():\n    pass\n")))
                .containsExactly("A test was removed: `test_one`.");
        assertThat(told(
                        Map.of("ATest.java", "class ATest {\n  @Test void adds() {}\n  @Test void takes() {}\n}\n"),
                        Map.of("B.txt", "b\n")))
                .containsExactly("2 tests were removed: `adds`, `takes`.");
    }

    @Test
    void shouldNotTellOfATestThatMovedToAnotherFile() {
        String test = "def test_one():\n    pass\n";

        assertThat(told(Map.of("test_a.py", test), Map.of("test_b.py", test))).isEmpty();
    }

    @Test
    void shouldTellHowManyAssertionsFewerThereAre() {
        String two = "def test_a():\n    assert f(1) == 1\n    assert f(2) == 2\n";

        assertThat(told(Map.of("test_a.py", two), Map.of("test_a.py", "def test_a():\n    assert f(1) == 1\n")))
                .containsExactly("Tests hold one assertion less.");
        assertThat(told(Map.of("test_b.py", two), Map.of("test_b.py", two.replace("2", "3"))))
                .isEmpty();
    }

    @Test
    void shouldTellWhichToDosWereAdded() {
        assertThat(told(Map.of("a.go", "package a\n"), Map.of("a.go", "package a\n\n// TODO later\n")))
                .containsExactly("A to-do was added: `// TODO later`");
    }

    @Test
    void shouldTellWhatIsNoLongerPublic() {
        assertThat(told(
                        Map.of("a.go", "package a\n\nfunc Read() {}\n\nfunc Write() {}\n"),
                        Map.of("a.go", "package a\n\nfunc read() {}\n\nfunc Write() {}\n")))
                .containsExactly("Something public was removed, or is no longer public: `Read`.");
    }

    @Test
    void shouldCompileTheQueriesOfEveryLanguage() {
        assertThat(CountedFactFile.load())
                .isNotEmpty()
                .allSatisfy(fact -> fact.queries()
                        .forEach((grammar, query) ->
                                assertThat(new Query(grammar, query)).isNotNull()));
    }

    private List<String> told(Map<String, String> before, Map<String, String> after) {
        try (var changes = new Changes(folder.resolve(String.valueOf(before.hashCode() ^ after.hashCode())))) {
            return CountedFacts.load().tell(changes.of(before, after));
        }
    }
}
