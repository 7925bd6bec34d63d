package io.mergewright.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command wrote, standard output and standard error in the order in which they were written. Closing deletes the file.
 *
 * @param file its beginning and its end, with a line between them that says so where {@code omitted} is not 0
 * @param bytes that were written
 * @param omitted bytes that are not in the file
 */
public record CommandOutput(Path file, long bytes, long omitted) implements AutoCloseable {
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be deleted", e);
        }
    }
}
