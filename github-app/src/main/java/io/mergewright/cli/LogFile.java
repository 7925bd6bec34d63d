package io.mergewright.cli;

import io.mergewright.log.LogException;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A log as the command line names it: a file, or {@code -} for standard input. */
final class LogFile {
    private static final String STANDARD_INPUT = "-";
    private static final long WORTH_PROGRESS = 32L << 20;

    private final String name;
    private final Terminal terminal;
    private final PrintWriter err;

    LogFile(String name, Terminal terminal, PrintWriter err) {
        this.name = name;
        this.terminal = terminal;
        this.err = err;
    }

    /** What messages and reports call it. */
    String name() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    /** @throws LogException when nothing of it can be read */
    LogWindow read() {
        if (name.equals(STANDARD_INPUT)) {
            return read(terminal.in(), -1);
        }
        var file = path();
        if (!terminal.showsErr() || !isLong(file)) {
            return new LogReader().read(LogSource.of(file));
        }
        try (var stream = Files.newInputStream(file)) {
            return read(stream, Files.size(file));
        } catch (IOException e) {
            throw new LogException(name, "cannot be read", e);
        }
    }

    private LogWindow read(InputStream stream, long size) {
        if (!terminal.showsErr()) {
            return new LogReader().read(LogSource.of(stream, name()));
        }
        var progress = new ProgressInputStream(stream, name(), size, err);
        try {
            return new LogReader().read(LogSource.of(progress, name()));
        } finally {
            progress.erase();
        }
    }

    private Path path() {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new LogException(name, "is no path", e);
        }
    }

    /** A zip is better read as a file, without a copy. */
    private static boolean isLong(Path file) {
        try {
            return !file.toString().endsWith(".zip") && Files.isRegularFile(file) && Files.size(file) > WORTH_PROGRESS;
        } catch (IOException e) {
            return false;
        }
    }
}
