package io.mergewright.context.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.context.Commit;
import io.mergewright.context.testing.LittleRepository;
import io.mergewright.diff.FileDiff;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {
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
    void shouldListCommitsNewestFirstWithWhatTheyChanged() {
        little.write("b c", "new\n").commit("Add b\n\nLong words.");
        little.git("mv", "a", "d");
        var third = little.write("d", "1\n2\n3\n4\n5\n6\n").commit("Move a");

        try (var repository = GitRepository.open(folder)) {
            var history = repository.changes(first, third);

            assertThat(history.notes()).isEmpty();
            assertThat(history.commits()).extracting(Commit::subject).containsExactly("Move a", "Add b");
            var moved = history.commits().get(0).changes().files().get(0);
            assertThat(moved.kind()).isEqualTo(FileDiff.Kind.RENAMED);
            assertThat(moved.oldPath()).isEqualTo("a");
            assertThat(moved.newPath()).isEqualTo("d");
            assertThat(moved.added()).isEqualTo(1);
            var added = history.commits().get(1).changes().files().get(0);
            assertThat(added.newPath()).isEqualTo("b c");
            assertThat(added.kind()).isEqualTo(FileDiff.Kind.ADDED);
        }
    }

    @Test
    void shouldShowAllFilesOfAFirstCommitAndCountCommits() {
        little.commit("second");

        try (var repository = GitRepository.open(folder)) {
            assertThat(repository.lastCommits("HEAD", 1).commits())
                    .extracting(Commit::subject)
                    .containsExactly("second");
            var all = repository.lastCommits("HEAD", 9).commits();
            assertThat(all).extracting(Commit::id).containsExactly(little.git("rev-parse", "HEAD"), first);
            assertThat(all.get(0).changes().files()).isEmpty();
            assertThat(all.get(1).changes().added()).isEqualTo(5);
        }
    }

    @Test
    void shouldSayThatFilesAreBinaryOrTooLarge() {
        little.write("binary", "\0one")
                .write("large", "x\n".repeat(TreeDiff.MOST_FILE_BYTES))
                .commit("second");
        little.write("binary", "\0two").commit("third");

        try (var repository = GitRepository.open(folder)) {
            var changes = repository.between(first, "HEAD");

            assertThat(changes.files())
                    .allMatch(FileDiff::binary)
                    .extracting(FileDiff::newPath)
                    .containsExactly("binary", "large");
            assertThat(repository
                            .lastCommits("HEAD", 1)
                            .commits()
                            .get(0)
                            .changes()
                            .binaries())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldCompareAMergeWithItsFirstParent() {
        little.git("checkout", "-q", "-b", "side");
        little.write("side", "x\n").commit("side");
        little.git("checkout", "-q", "main");
        little.write("main", "x\n").commit("main");
        little.git("merge", "-q", "--no-ff", "-m", "merge", "side");

        try (var repository = GitRepository.open(folder)) {
            var commits = repository.changes(first, "HEAD").commits();

            assertThat(commits)
                    .extracting(Commit::subject)
                    .contains("merge", "side", "main")
                    .hasSize(3);
            assertThat(commits.get(0).changes().files())
                    .extracting(FileDiff::newPath)
                    .containsExactly("side");
        }
    }

    @Test
    void shouldSayThatHistoriesParted() {
        little.git("checkout", "-q", "-b", "side");
        var side = little.write("side", "x\n").commit("side");
        little.git("checkout", "-q", "main");
        little.write("main", "x\n").commit("main");

        try (var repository = GitRepository.open(folder)) {
            var history = repository.changes(side, "main");

            assertThat(history.commits()).extracting(Commit::subject).containsExactly("main");
            assertThat(history.notes())
                    .containsExactly("%s is no ancestor of main: these are the commits since both parted at %s"
                            .formatted(side, first.substring(0, 12)));
            assertThat(repository.changes("main", first).commits()).isEmpty();
        }
    }

    @Test
    void shouldRefuseHistoriesThatHaveNothingInCommon() {
        little.git("checkout", "-q", "--orphan", "other");
        little.commit("other");

        try (var repository = GitRepository.open(folder)) {
            assertThatThrownBy(() -> repository.changes("main", "other"))
                    .isInstanceOf(GitException.class)
                    .hasMessage(folder + ": main and other have no commit in common");
        }
    }

    @Test
    void shouldSayThatAHistoryIsShallow(@TempDir Path other) {
        little.write("a", "2\n").commit("second");
        little.write("a", "3\n").commit("third");
        little.git(
                "clone",
                "-q",
                "--depth",
                "2",
                "file://" + folder,
                other.resolve("shallow").toString());

        try (var repository = GitRepository.open(other.resolve("shallow"))) {
            var commits = repository.lastCommits("HEAD", 5).commits();

            assertThat(commits).extracting(Commit::subject).containsExactly("third", "second");
            assertThat(commits.get(0).omitted()).isEmpty();
            assertThat(commits.get(1).changes().files()).isEmpty();
            assertThat(commits.get(1).omitted())
                    .containsExactly("what it changed is not known: the history is shallow and ends here");
            assertThatThrownBy(() -> repository.changes(first, "HEAD"))
                    .isInstanceOf(GitException.class)
                    .hasMessageEndingWith(
                            "there is no commit '%s'; its history is shallow, and git fetch --unshallow gets the rest",
                            first);
        }
    }

    @Test
    void shouldBoundTheNumberOfCommitsAndFiles() {
        for (int i = 0; i <= TreeDiff.MOST_FILES; i++) {
            little.write("many/" + i, i + "\n");
        }
        little.commit("many");
        var parent = "main";
        for (int i = 0; i < GitHistory.MOST_COMMITS; i++) {
            parent = little.git("commit-tree", "-m", "commit " + i, "-p", parent, "main^{tree}");
        }

        try (var repository = GitRepository.open(folder)) {
            var history = repository.changes(first, parent);

            assertThat(history.commits()).hasSize(GitHistory.MOST_COMMITS);
            assertThat(history.notes()).containsExactly("only the newest 200 commits are shown");
            var many = repository.lastCommits("main", 1).commits().get(0);
            assertThat(many.changes().files()).hasSize(TreeDiff.MOST_FILES);
            assertThat(many.omitted()).containsExactly("1 more files are left out");
        }
    }
}
