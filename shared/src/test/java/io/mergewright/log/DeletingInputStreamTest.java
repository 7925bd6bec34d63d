package io.mergewright.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletingInputStreamTest {
    @TempDir
    Path directory;

    @Test
    void shouldTakeItsFileAlongWhenItIsClosed() throws IOException {
        var file = Files.createFile(directory.resolve("spooled.zip"));

        new DeletingInputStream(InputStream.nullInputStream(), file).close();

        assertThat(file).doesNotExist();
    }

    @Test
    void shouldTakeItsFileAlongEvenIfTheStreamCannotBeClosed() throws IOException {
        var file = Files.createFile(directory.resolve("spooled.zip"));
        var stubborn = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public void close() throws IOException {
                throw new IOException("stubborn");
            }
        };

        assertThatThrownBy(() -> new DeletingInputStream(stubborn, file).close())
                .hasMessage("stubborn");

        assertThat(file).doesNotExist();
    }
}
