package io.mergewright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTreeTest extends SourceTreeContract {
    @TempDir
    private Path folder;

    @Override
    SourceTree tree() {
        return new DirectoryTree(folder);
    }

    @Test
    void shouldFollowNoSymbolicLink(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("directory"), outside);
        Files.createSymbolicLink(folder.resolve("file"), outside.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("dangling"), outside.resolve("nothing"));

        assertThat(at("directory")).isEqualTo(new TreeEntry.Link());
        assertThat(at("directory/secret")).isEqualTo(new TreeEntry.Link());
        assertThat(at("file")).isEqualTo(new TreeEntry.Link());
        assertThat(at("dangling")).isEqualTo(new TreeEntry.Link());
        for (String path : new String[] {"directory/secret", "directory/new", "file", "dangling"}) {
            assertThatThrownBy(() -> tree().put(new RepositoryPath(path), present("x", false)))
                    .isInstanceOf(SourceTreeException.class)
                    .hasMessage(path + ": is not a file");
        }
        assertThat(outside.resolve("secret")).hasContent("secret");
        assertThat(outside.resolve("new")).doesNotExist();
    }

    @Test
    void shouldSayWhatIsNotAFile() throws IOException {
        Files.createDirectory(folder.resolve("directory"));
        Files.createFile(folder.resolve("file"));

        assertThat(at("directory")).isEqualTo(new TreeEntry.Other("a directory"));
        assertThat(at("file/below")).isEqualTo(new TreeEntry.Other("below a file"));
    }

    @Test
    void shouldNotReadAHugeFile() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("huge").toFile(), "rw")) {
            file.setLength(DirectoryTree.MOST_BYTES + 1);
        }

        assertThat(at("huge")).isEqualTo(new TreeEntry.Other("larger than 67108864 bytes"));
    }

    @Test
    void shouldKeepThePermissionsAndTheOtherNamesOfAFile(@TempDir Path outside) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.createLink(outside.resolve("other"), file);

        tree().put(new RepositoryPath("file"), present("2", true));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        assertThat(outside.resolve("other")).hasContent("1");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void shouldRefuseADirectoryThatIsNotThere() {
        assertThatThrownBy(() -> new DirectoryTree(folder.resolve("nothing")))
                .isInstanceOf(SourceTreeException.class)
                .hasMessageEndingWith("nothing: is no directory");
    }

    private TreeEntry at(String path) {
        return tree().at(new RepositoryPath(path));
    }

    private static TreeEntry.Present present(String octets, boolean executable) {
        return new TreeEntry.Present(new FileContent(octets, executable));
    }
}
