package io.mergewright.pages.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiffLineTest {
    private static List<String> kinds(String... lines) {
        return DiffLine.of(List.of(lines)).stream().map(DiffLine::kind).toList();
    }

    @Test
    void shouldTellLinesApart() {
        assertThat(kinds("diff --git a/f b/f", "--- a/f", "+++ b/f", "@@ -1,2 +1,2 @@ main", " same", "-old", "+new"))
                .containsExactly("place", "place", "place", "place", "same", "removed", "added");
    }

    @Test
    void shouldTakeChangedLinesForWhatTheyAreWhateverTheyLookLike() {
        assertThat(kinds("@@ -1,2 +1,2 @@", "--- a rule", "-@@ x", "+++ b", "+index 1"))
                .containsExactly("place", "removed", "removed", "added", "added");
    }

    @Test
    void shouldKnowWhereAHunkEnds() {
        assertThat(kinds(
                        "@@ -1 +1 @@",
                        "-a",
                        "\\ No newline at end of file",
                        "+b",
                        "--- a/g",
                        "+++ b/g",
                        "@@ -3,0 +4 @@",
                        "+c"))
                .containsExactly("place", "removed", "same", "added", "place", "place", "place", "added");
    }

    @Test
    void shouldTakeWordsAsTheyAre() {
        assertThat(kinds("Use + in place of -.", "- a point")).containsExactly("same", "same");
    }
}
