package io.mergewright.jenkins.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.log.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFilesTest {
    @TempDir
    private Path directory;

    private Path workspace;
    private WorkspaceFiles files;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = directory.resolve("workspace");
        write("workspace/src/Shop.java", "one\r\ntwo\n\nfour");
        write("secret.txt", "secret");
        files = new WorkspaceFiles(workspace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/Shop.java", "./src/Shop.java", "src/../src/Shop.java"})
    void shouldReadAFileOfTheWorkspace(String path) {
        assertThat(files.lines(path))
                .containsExactly(
                        new LogLine(1, "one"), new LogLine(2, "two"), new LogLine(3, ""), new LogLine(4, "four"));
    }

    @Test
    void shouldReadAFileThatIsNamedInFull() {
        assertThat(files.lines(workspace.resolve("src/Shop.java").toString())).hasSize(4);
    }

    @Test
    void shouldFindWhatAStackTraceNamesByItsPackage() throws IOException {
        write("workspace/src/test/java/shop/PriceTest.java", "class PriceTest {}\n");

        assertThat(files.lines("shop/PriceTest.java")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "src/../../secret.txt",
                "/etc/hostname",
                "src",
                "missing.txt",
                "",
                "a\0b",
                ".git/config",
                "src/.env"
            })
    void shouldReadNothingElse(String path) throws IOException {
        write("workspace/.git/config", "url = https://me:password@example.com");
        write("workspace/src/.env", "KEY=1");

        assertThat(files.lines(path)).isEmpty();
    }

    @Test
    void shouldFollowNoLinkOutOfTheWorkspace() throws IOException {
        Files.createSymbolicLink(workspace.resolve("file.txt"), directory.resolve("secret.txt"));
        Files.createSymbolicLink(workspace.resolve("above"), directory);

        assertThat(files.lines("file.txt")).isEmpty();
        assertThat(files.lines("above/secret.txt")).isEmpty();
    }

    @Test
    void shouldNotReadAHiddenFileByWayOfALink() throws IOException {
        write("workspace/.git/config", "secret");
        Files.createSymbolicLink(workspace.resolve("config.txt"), workspace.resolve(".git/config"));

        assertThat(files.lines("config.txt")).isEmpty();
    }

    @Test
    void shouldReadNoLongFileAndNoneThatIsNoText() throws IOException {
        write("workspace/long.txt", "x".repeat(WorkspaceFiles.LONGEST_FILE + 1));
        write("workspace/binary.o", "a\0b");

        assertThat(files.lines("long.txt")).isEmpty();
        assertThat(files.lines("binary.o")).isEmpty();
    }

    @Test
    void shouldReadAWorkspaceThatIsALinkItself() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), workspace);

        assertThat(new WorkspaceFiles(link).lines("src/Shop.java")).hasSize(4);
    }

    private void write(String path, String content) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
