package io.mergewright.ci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import io.mergewright.diff.UnifiedDiff;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChangeTest {
    private static FileChange change(String path, String before, String after) {
        return new FileChange(new RepositoryPath(path), content(before), content(after));
    }

    private static Optional<FileContent> content(String text) {
        return Optional.of(FileContent.of(text.getBytes(UTF_8), false));
    }

    private static Optional<LineChange> of(String before, String after) {
        return LineChange.of(List.of(change("a.c", before, after)));
    }

    @Test
    void shouldTakeTheLinesThatChange() {
        assertThat(of("one\ntwo\nthree\n", "one\n2\nthree\n"))
                .contains(new LineChange("a.c", 2, 2, List.of("two"), List.of("2")));
    }

    @Test
    void shouldPutNewLinesBesideALineThatStays() {
        assertThat(of("one\ntwo\n", "one\nnew\ntwo\n"))
                .contains(new LineChange("a.c", 1, 1, List.of("one"), List.of("one", "new")));
        assertThat(of("one\ntwo\n", "new\none\ntwo\n"))
                .contains(new LineChange("a.c", 1, 1, List.of("one"), List.of("new", "one")));
    }

    @Test
    void shouldDeleteLines() {
        assertThat(of("one\ntwo\nthree\n", "one\nthree\n").orElseThrow().replacement())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a\\r\\nb\\r\\n|a\\r\\nc\\r\\n", "a\\nb|a\\nb\\n", "a\\0\\nb\\n|a\\0\\nc\\n"})
    void shouldNotSayWhatASuggestionCannot(String before, String after) {
        assertThat(of(before.translateEscapes(), after.translateEscapes())).isEmpty();
    }

    @Test
    void shouldSayChangesOfOneFileOnly() {
        var one = change("a.c", "a\n", "b\n");
        assertThat(LineChange.of(List.of(one, change("b.c", "a\n", "b\n")))).isEmpty();
        assertThat(LineChange.of(List.of(new FileChange(new RepositoryPath("a.c"), Optional.empty(), content("a\n")))))
                .isEmpty();
        assertThat(of("x\n".repeat(90), "y\n".repeat(90))).isEmpty();
    }

    @Test
    void shouldNotRepeatSecrets() {
        String key = "AKIA" + "ABCDEFGHIJKLMNOP";

        assertThat(of("a\nkey = " + key + "\n", "a\nkey = [" + key + "]\n")).isEmpty();
    }

    @Test
    void shouldLieInTheHunksOfItsFile() {
        var shown = UnifiedDiff.read("""
                --- a/a.c
                +++ b/a.c
                @@ -10,3 +10,4 @@
                 ten
                +eleven
                 twelve
                 thirteen
                """);

        assertThat(lines("a.c", 10, 13).liesIn(shown)).isTrue();
        assertThat(lines("a.c", 9, 10).liesIn(shown)).isFalse();
        assertThat(lines("a.c", 13, 14).liesIn(shown)).isFalse();
        assertThat(lines("b.c", 11, 11).liesIn(shown)).isFalse();
    }

    private static LineChange lines(String path, int first, int last) {
        return new LineChange(path, first, last, List.of("x"), List.of("y"));
    }
}
