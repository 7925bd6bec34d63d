package io.mergewright.context.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.testing.LittleRepository;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchWriterTest {
    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

    @TempDir
    private Path folder;

    private LittleRepository little;
    private String commit;

    @BeforeEach
    void init() {
        little = LittleRepository.in(folder);
        commit = little.write("src/a", "one\r\n")
                .write("old", "x\n")
                .script("run", "#!/bin/sh\n")
                .commit("first");
    }

    @Test
    void shouldMakeABranchOfOneCommitAndTouchNothingElse() throws Exception {
        little.script(".git/hooks/reference-transaction", "#!/bin/sh\ntouch hooked\n");
        little.script(".git/hooks/post-commit", "#!/bin/sh\ntouch hooked\n");
        little.git("config", "commit.gpgsign", "true");
        little.write("src/a", "not committed");
        var index = Files.readAllBytes(folder.resolve(".git/index"));

        var result = branch(
                "fix/a", replaced("src/a", "one\r\n", "two\r\n"), deleted("old", "x\n"), created("new/b", "b", true));

        var created = (BranchResult.Created) result;
        assertThat(little.git("rev-parse", "fix/a")).isEqualTo(created.commit());
        assertThat(little.git("rev-parse", "fix/a^")).isEqualTo(commit);
        assertThat(little.git("log", "-1", "--format=%an <%ae> %at %cn %G? %B", "fix/a"))
                .isEqualTo("Ada <ada@example.org> 1700000000 Ada N Repair a");
        assertThat(little.git("diff", "--raw", "--abbrev=7", commit, "fix/a")
                        .lines()
                        .map(line -> line.substring(0, 15) + line.substring(line.indexOf('\t') - 1)))
                .containsExactly(":000000 100755 A\tnew/b", ":100644 000000 D\told", ":100644 100644 M\tsrc/a");
        assertThat(little.git("cat-file", "-p", "fix/a:src/a")).isEqualTo("two");
        assertThat(little.git("cat-file", "-s", "fix/a:src/a")).isEqualTo("5");
        assertThat(folder.resolve("src/a")).hasContent("not committed");
        assertThat(Files.readAllBytes(folder.resolve(".git/index"))).isEqualTo(index);
        assertThat(little.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/main");
        assertThat(folder.resolve("hooked")).doesNotExist();
        assertThat(little.git("fsck", "--strict")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "HEAD", "a..b", "a b", "a.lock", "a/", "/a", "a~1", "@{", "a\nb"})
    void shouldRefuseABadName(String name) {
        assertThat(branch(name, deleted("old", "x\n")))
                .isEqualTo(new BranchResult.Refused("'" + name + "' is no name of a branch"));
    }

    @Test
    void shouldRefuseANameThatIsTaken() {
        assertThat(branch("main", deleted("old", "x\n")))
                .isEqualTo(new BranchResult.Refused("there is a branch 'main' already"));
        assertThat(branch("main/below", deleted("old", "x\n")))
                .isEqualTo(new BranchResult.Refused("there is a branch 'main', which leaves no room for 'main/below'"));
    }

    @Test
    void shouldRefuseChangesOfAnotherCommit() {
        assertThat(branch("fix", deleted("old", "y\n")))
                .isEqualTo(new BranchResult.Refused(
                        "old is not in commit %s as the change expects it".formatted(commit.substring(0, 12))));
        assertThat(branch("fix", created("src", "x", false))).isInstanceOf(BranchResult.Refused.class);
        assertThat(branch("fix", created("old/below", "x", false))).isInstanceOf(BranchResult.Refused.class);
        assertThat(branch("fix", created("src/a", "x", false))).isInstanceOf(BranchResult.Refused.class);
        assertThat(little.git("branch", "--list", "fix")).isEmpty();
    }

    @Test
    void shouldRefuseWithoutAnAuthor() {
        little.git("config", "user.email", "");

        assertThat(branch("fix", deleted("old", "x\n")))
                .isEqualTo(new BranchResult.Refused(
                        "nobody to name as the author: set user.name and user.email with git config"));
    }

    private BranchResult branch(String name, FileChange... changes) {
        try (var repository = GitRepository.open(folder)) {
            return repository.branch(new NewBranch(name, commit, List.of(changes), "Repair a", Optional.empty(), TIME));
        }
    }

    private static FileChange replaced(String path, String before, String after) {
        return new FileChange(new RepositoryPath(path), file(before, false), file(after, false));
    }

    private static FileChange deleted(String path, String before) {
        return new FileChange(new RepositoryPath(path), file(before, false), Optional.empty());
    }

    private static FileChange created(String path, String after, boolean executable) {
        return new FileChange(new RepositoryPath(path), Optional.empty(), file(after, executable));
    }

    private static Optional<FileContent> file(String octets, boolean executable) {
        return Optional.of(new FileContent(octets, executable));
    }
}
