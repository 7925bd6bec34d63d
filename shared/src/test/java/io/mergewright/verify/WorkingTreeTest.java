package io.mergewright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.git.GitRepository;
import io.mergewright.context.testing.LittleRepository;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {
    @TempDir
    private Path folder;

    private LittleRepository little;

    @BeforeEach
    void init() {
        little = LittleRepository.in(folder);
        little.write("a", "one\n").write("b", "one\n").write("c", "one\ntwo\n").commit("first");
    }

    @Test
    void shouldWriteChangesThatAreNotStaged() {
        little.write("b", "not committed");

        var result =
                apply(change("a", "one\n", "two\n"), change("new/d", null, "new\n"), change("c", "one\ntwo\n", null));

        assertThat(((WriteBack.Written) result).paths()).hasSize(3);
        assertThat(little.git("status", "--porcelain", "-uall").lines().map(String::strip))
                .containsExactly("M a", "M b", "D c", "?? new/d");
        assertThat(little.git("diff", "--cached")).isEmpty();
    }

    @Test
    void shouldRefuseAllWhenOneFileIsNotAsThePatchExpects() throws IOException {
        little.write("b", "not committed").write("c", "one\r\ntwo\r\n").write("d", "in the way");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));

        var result = apply(
                change("a", "one\n", "two\n"),
                change("a", "other\n", "two\n"),
                change("b", "one\n", "two\n"),
                change("c", "one\ntwo\n", "two\n"),
                change("d", null, "new\n"),
                change("link", null, "new\n"));

        assertThat(((WriteBack.Refused) result)
                        .conflicts().stream().map(conflict -> conflict.path() + " " + conflict.reason()))
                .containsExactly(
                        "a is not in HEAD as in the commit that the patch was made for",
                        "b has changes that are not committed",
                        "c has other line ends on disk than in the commit",
                        "d has changes that are not committed",
                        "link has changes that are not committed");
        assertThat(folder.resolve("a")).hasContent("one\n");
    }

    @Test
    void shouldRefuseWhenHeadHasMovedOn() {
        little.write("a", "later\n").commit("second");

        assertThat(apply(change("a", "one\n", "two\n"))).isInstanceOf(WriteBack.Refused.class);
    }

    @Test
    void shouldHaveNothingToWriteToInABareRepository(@TempDir Path bare) {
        little.git("clone", "-q", "--bare", ".", bare.resolve("x").toString());

        try (var repository = GitRepository.open(bare.resolve("x"))) {
            assertThat(WorkingTree.of(repository)).isEmpty();
        }
    }

    private WriteBack apply(FileChange... changes) {
        try (var repository = GitRepository.open(folder)) {
            return WorkingTree.of(repository).orElseThrow().apply(List.of(changes));
        }
    }

    private static FileChange change(String path, String before, String after) {
        return new FileChange(new RepositoryPath(path), file(before), file(after));
    }

    private static Optional<FileContent> file(String octets) {
        return Optional.ofNullable(octets).map(text -> new FileContent(text, false));
    }
}
