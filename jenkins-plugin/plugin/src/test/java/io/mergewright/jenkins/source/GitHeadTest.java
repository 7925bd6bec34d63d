package io.mergewright.jenkins.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path workspace;

    @Test
    void shouldReadACommitThatIsCheckedOutByItself() throws IOException {
        write("HEAD", COMMIT + "\n");

        assertThat(GitHead.of(workspace)).contains(COMMIT);
    }

    @Test
    void shouldReadTheCommitOfABranch() throws IOException {
        write("HEAD", "ref: refs/heads/main\n");
        write("refs/heads/main", COMMIT + "\n");

        assertThat(GitHead.of(workspace)).contains(COMMIT);
    }

    @Test
    void shouldReadTheCommitOfAPackedBranch() throws IOException {
        write("HEAD", "ref: refs/heads/main\n");
        write("packed-refs", "# pack-refs with: peeled\n%s refs/heads/main\n".formatted(COMMIT));

        assertThat(GitHead.of(workspace)).contains(COMMIT);
    }

    @Test
    void shouldKnowNothingWhereNothingIsCheckedOut() throws IOException {
        assertThat(GitHead.of(workspace)).isEmpty();

        write("HEAD", "ref: refs/heads/main\n");
        assertThat(GitHead.of(workspace)).isEmpty();

        write("HEAD", "ref: a\0b\n");
        assertThat(GitHead.of(workspace)).isEmpty();

        write("HEAD", "anything\n");
        assertThat(GitHead.of(workspace)).isEmpty();
    }

    private void write(String path, String content) throws IOException {
        Path file = workspace.resolve(".git").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
