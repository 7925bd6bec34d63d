package io.mergewright.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a build log comes from: plain text, gzip (also several members in a row) or the zip of step logs that GitHub
 * hands out, told apart by their first bytes. UTF-16 with a byte order mark is read as well; all else is UTF-8.
 *
 * <p>A zip is read as one log: its entries in natural order ({@code 2_test.txt} before {@code 10_deploy.txt}), each
 * announced by a line {@code ##[group]entry name}, and line numbers count over the whole, announcements included. A job that
 * is in the zip both as a file and as a directory of steps is read by steps.
 *
 * <p>A source of an {@link InputStream} can be read once, and whoever opened the stream closes it.
 */
public final class LogSource {
    /** Opens the raw bytes. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opening opening;
    private final @Nullable Path file;

    private LogSource(String name, Opening opening, @Nullable Path file) {
        this.name = Objects.requireNonNull(name, "name");
        this.opening = opening;
        this.file = file;
    }

    /** A log file, named in messages by its file name. */
    public static LogSource of(Path file) {
        return new LogSource(nameOf(file), () -> openFile(file), file);
    }

    /** A log that arrives as a stream, such as standard input; {@code name} is for messages. */
    public static LogSource of(InputStream stream, String name) {
        return new LogSource(name, () -> new UnclosedInputStream(stream), null);
    }

    /** A log in memory; {@code name} is for messages. */
    public static LogSource ofText(String text, String name) {
        return new LogSource(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    /** What messages call this log. */
    public String name() {
        return name;
    }

    /**
     * Whether its bytes are the log as it is, neither compressed nor in another encoding. For files: a stream can be read only once.
     *
     * @throws LogException when it cannot be read
     */
    public boolean isPlain() {
        try (var stream = opening.open()) {
            return LogFormat.of(stream.readNBytes(LogFormat.SAMPLE)) == LogFormat.PLAIN;
        } catch (IOException e) {
            throw new LogException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The file behind this log, if it is one. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    private static String nameOf(Path file) {
        var last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    private static InputStream openFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new LogException(nameOf(file), "is a directory");
        }
        if (!Files.exists(file)) {
            throw new LogException(nameOf(file), "does not exist");
        }
        return Files.newInputStream(file);
    }
}
