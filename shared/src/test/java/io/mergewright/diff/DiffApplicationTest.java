package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.DiffApplication.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffApplicationTest {
    private static final RepositoryPath A = new RepositoryPath("a.txt");
    private static final RepositoryPath B = new RepositoryPath("b.txt");

    private static FileContent file(String text) {
        return FileContent.of(text.getBytes(UTF_8), false);
    }

    private static Result apply(Map<RepositoryPath, FileContent> files, String diff) {
        return new DiffApplication(path -> Optional.ofNullable(files.get(path))).apply(UnifiedDiff.read(diff));
    }

    private static void assertWrittenAndRead(FileChange change) {
        Map<RepositoryPath, FileContent> files =
                change.before().map(before -> Map.of(change.path(), before)).orElse(Map.of());

        assertThat(apply(files, new String(new DiffWriter().write(List.of(change)), UTF_8)))
                .isEqualTo(new Result.Applied(List.of(change)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\nzwei: \u00e4\n", "one", "", "a\r\nb\r\n", "\n\n\n"})
    void shouldApplyWhatWasWritten(String after) {
        assertWrittenAndRead(new FileChange(A, Optional.of(file("one\ntwo\nthree\n")), Optional.of(file(after))));
    }

    @Test
    void shouldCreateDeleteAndSetModes() {
        assertWrittenAndRead(new FileChange(A, Optional.empty(), Optional.of(file("new\n"))));
        assertWrittenAndRead(new FileChange(A, Optional.of(file("old\n")), Optional.empty()));
        assertWrittenAndRead(new FileChange(
                A, Optional.of(file("same\n")), Optional.of(FileContent.of("same\n".getBytes(UTF_8), true))));
    }

    @Test
    void shouldMoveAFile() {
        Result result = apply(
                Map.of(A, file("one\n")),
                "diff --git a/a.txt b/b.txt\nsimilarity index 100%\nrename from a.txt\nrename to b.txt\n");

        assertThat(result)
                .isEqualTo(new Result.Applied(List.of(
                        new FileChange(A, Optional.of(file("one\n")), Optional.empty()),
                        new FileChange(B, Optional.empty(), Optional.of(file("one\n"))))));
    }

    @Test
    void shouldRefuseLinesThatStandElsewhere() {
        String diff = "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+two\n";

        assertThat(apply(Map.of(A, file("zero\none\n")), diff))
                .isEqualTo(new Result.Refused("line 1 of a.txt is another"));
        assertThat(apply(Map.of(A, file("")), diff)).isEqualTo(new Result.Refused("line 1 of a.txt is another"));
        assertThat(apply(Map.of(A, file("one")), diff)).isEqualTo(new Result.Refused("line 1 of a.txt is another"));
    }

    @Test
    void shouldRefuseHunksBeyondTheEnd() {
        assertThat(apply(Map.of(A, file("one\n")), "--- a/a.txt\n+++ b/a.txt\n@@ -5 +5 @@\n-five\n+5\n"))
                .isEqualTo(new Result.Refused("a.txt has no line 5"));
    }

    @Test
    void shouldRefuseFilesThatAreGoneOrInTheWay() {
        String change = "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+two\n";
        String creation = "--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1 @@\n+one\n";

        assertThat(apply(Map.of(), change)).isEqualTo(new Result.Refused("a.txt is not there"));
        assertThat(apply(Map.of(A, file("x\n")), creation)).isEqualTo(new Result.Refused("a.txt is there already"));
    }

    @Test
    void shouldRefusePathsThatLeaveTheRepository() {
        assertThat(apply(Map.of(), "--- a/../x\n+++ b/../x\n@@ -1 +1 @@\n-one\n+two\n"))
                .isEqualTo(new Result.Refused("path '../x' leaves the repository"));
    }

    @Test
    void shouldKeepWhatADeletionDoesNotName() {
        assertThat(apply(Map.of(A, file("one\ntwo\n")), "--- a/a.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n"))
                .isEqualTo(new Result.Refused("a.txt has more lines than are deleted"));
    }
}
