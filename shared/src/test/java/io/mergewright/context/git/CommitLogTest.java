package io.mergewright.context.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.context.testing.LittleRepository;
import io.mergewright.core.RepositoryPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitLogTest {
    @TempDir
    private Path folder;

    private LittleRepository little;
    private String first;

    @BeforeEach
    void init() {
        little = LittleRepository.in(folder);
        first = little.write("a", "1\n2\n3\n4\n5\n").commit("first");
    }

    @Test
    void shouldTellHeadersParentsFirst() {
        var second = little.write("b", "x\n").commit("second\n\nCo-authored-by: Bob <bob@example.org>");
        var third = little.write("b", "y\n").commit("third");

        try (var repository = GitRepository.open(folder)) {
            assertThat(repository.log(List.of(first), third))
                    .extracting(LoggedCommit::id)
                    .containsExactly(second, third);
            var commit = repository.commit(second);
            assertThat(commit.parents()).containsExactly(first);
            assertThat(commit.isMerge()).isFalse();
            assertThat(commit.author().name()).isEqualTo("Ada");
            assertThat(commit.message()).contains("Co-authored-by: Bob");
        }
    }

    @Test
    void shouldTellWhatWasRenamedAndWritten() {
        little.git("mv", "a", "c");
        var second = little.write("c", "1\n2\n3\n4\n5\n6\n").write("b", "x\n").commit("second");

        try (var repository = GitRepository.open(folder)) {
            var changes = repository.pathChanges(first, second);

            assertThat(changes.renamed()).isEqualTo(Map.of(new RepositoryPath("a"), new RepositoryPath("c")));
            assertThat(changes.writtenInOrder()).containsExactly(new RepositoryPath("b"), new RepositoryPath("c"));
            assertThat(repository.objectAt(second, new RepositoryPath("a"))).isEmpty();
            assertThat(repository.objectAt(second, new RepositoryPath("b")))
                    .contains(little.git("rev-parse", second + ":b"));
        }
    }

    @Test
    void shouldSayThatACommitIsMissing() {
        try (var repository = GitRepository.open(folder)) {
            assertThatThrownBy(() -> repository.log(List.of("1".repeat(40)), first))
                    .isInstanceOf(GitException.class)
                    .hasMessageContaining("there is no commit");
        }
    }
}
