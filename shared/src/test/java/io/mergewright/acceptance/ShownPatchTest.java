package io.mergewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.git.GitRepository;
import io.mergewright.core.Fingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownPatchTest {
    private static final Fingerprint FINGERPRINT = Fingerprint.of(List.of("a fix"));
    private static final String DIFF = """
            diff --git a/main.c b/main.c
            --- a/main.c
            +++ b/main.c
            @@ -1,3 +1,3 @@
             int f(void) {
            -  return 1
            +  return 1;
             }
            """;

    @TempDir
    private Path directory;

    private String broken;

    @BeforeEach
    void commit() throws Exception {
        broken = commit("int f(void) {\n  return 1\n}\n");
    }

    @Test
    void shouldBeFoundWhereSomebodyTypedItByHand() throws Exception {
        String fixed = commit("/* f */\nint f(void) {\n  return 1;\n}\n");

        assertThat(judge(fixed)).isInstanceOf(Acceptance.AppliedExactly.class);
    }

    @Test
    void shouldNotBeFoundWhereNothingChanged() throws Exception {
        assertThat(judge(commit("int f(void) {\n  return 1\n}\n\nint g;\n"))).isInstanceOf(Acceptance.Untouched.class);
    }

    @Test
    void shouldNotBeTakenForAnotherChangeOfTheSameLines() throws Exception {
        assertThat(judge(commit("int f(void) {\n  while (1) {}\n}\n")).isAcceptance())
                .isFalse();
    }

    @Test
    void shouldHaveNothingToCompareInNewFilesAndNoDiffs() {
        String created = "diff --git a/x b/x\nnew file mode 100644\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+x\n";

        assertThat(ShownPatch.of("suggestion", FINGERPRINT, broken, created)).isEmpty();
        assertThat(ShownPatch.of("suggestion", FINGERPRINT, broken, "@@ no diff"))
                .isEmpty();
    }

    private Acceptance judge(String now) {
        ShownSuggestion shown =
                ShownPatch.of("suggestion", FINGERPRINT, broken, DIFF).orElseThrow();
        try (var repository = GitRepository.open(directory)) {
            var pull = new PullRequest.Open(List.of(broken, now), broken);
            return new AcceptanceDetector(repository, new CoAuthor("none", "none@example.com"), pull)
                    .judge(shown, Facts.NONE)
                    .acceptance();
        }
    }

    private String commit(String content) throws Exception {
        Files.writeString(directory.resolve("main.c"), content);
        try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage("Change")
                    .setAuthor("a", "a@example.com")
                    .setCommitter("a", "a@example.com")
                    .setSign(false)
                    .call()
                    .name();
        }
    }
}
