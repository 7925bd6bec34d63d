package io.mergewright.context.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.context.testing.LittleRepository;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BorrowedObjectsTest {
    private static final NewBranch.Author AUTHOR = new NewBranch.Author("Eve", "eve@example.org");

    @TempDir
    private Path folder;

    private LittleRepository little;
    private String commit;

    @BeforeEach
    void init() throws IOException {
        little = LittleRepository.in(Files.createDirectory(folder.resolve("work")));
        commit = little.write("a", "one\n").commit("first");
    }

    private String branch(List<String> pushOptions) {
        var change = new FileChange(new RepositoryPath("a"), content("one\n"), content("two\n"));
        var branch = new NewBranch(
                "fix/a",
                commit,
                List.of(change),
                "Repair a",
                Optional.of(AUTHOR),
                Instant.ofEpochSecond(1_700_000_000));
        try (var repository = GitRepository.open(folder.resolve("work"));
                var borrowed = repository.borrowed(folder.resolve("borrowed"), pushOptions)) {
            return ((BranchResult.Created) borrowed.branch(branch)).commit();
        }
    }

    private static Optional<FileContent> content(String text) {
        return Optional.of(new FileContent(text, false));
    }

    @Test
    void shouldHaveTheBranchAndLeaveTheOtherAsItIs() {
        String created = branch(List.of());

        assertThat(little.git(
                        "--git-dir=" + folder.resolve("borrowed"), "log", "-1", "--format=%H %an %ae %P", "fix/a"))
                .isEqualTo(created + " Eve eve@example.org " + commit);
        assertThat(little.git("branch", "--list", "fix/a")).isEmpty();
        assertThat(little.git("cat-file", "--batch-check", "--batch-all-objects"))
                .doesNotContain(created);
    }

    @Test
    void shouldPushTheBranchWithItsOptions() {
        String created = branch(List.of("merge_request.create", "merge_request.title=Say \"x\" \\ y # z"));
        Path remote = folder.resolve("remote");
        little.git("init", "-q", "--bare", remote.toString());
        little.git("--git-dir=" + remote, "config", "receive.advertisePushOptions", "true");
        little.script("../remote/hooks/post-receive", "#!/bin/sh\nenv | grep ^GIT_PUSH_OPTION_ > options\n");

        little.git("--git-dir=" + folder.resolve("borrowed"), "push", "-q", remote.toString(), "refs/heads/fix/a");

        assertThat(little.git("--git-dir=" + remote, "rev-parse", "fix/a")).isEqualTo(created);
        assertThat(remote.resolve("options"))
                .content()
                .contains("GIT_PUSH_OPTION_0=merge_request.create\n")
                .contains("GIT_PUSH_OPTION_1=merge_request.title=Say \"x\" \\ y # z\n");
    }

    @Test
    void shouldRefuseOptionsOfSeveralLines() {
        assertThatThrownBy(() -> branch(List.of("a\n[core]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control character");
    }
}
