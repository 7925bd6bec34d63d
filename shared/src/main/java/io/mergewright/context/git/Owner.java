package io.mergewright.context.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The process that a scratch directory belongs to.
 *
 * @param start of the process, so that another one with the same id is not taken for it; empty where the system does not tell
 */
record Owner(long process, String start) {
    private static final String FILE = "owner";
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\S*)\\s*");

    static Owner current() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                process.pid(),
                process.info().startInstant().map(Instant::toString).orElse(""));
    }

    /** Whom the directory {@code home} names; a process that there never is when it names none. */
    static Owner of(Path home) throws IOException {
        try {
            var line = LINE.matcher(Files.readString(home.resolve(FILE)));
            return line.matches() ? new Owner(Long.parseLong(line.group(1)), line.group(2)) : new Owner(-1, "");
        } catch (NoSuchFileException e) {
            return new Owner(-1, "");
        }
    }

    void write(Path home) throws IOException {
        Files.writeString(home.resolve(FILE), process + " " + start + "\n");
    }

    boolean isAlive() {
        return process > 0
                && ProcessHandle.of(process)
                        .filter(found -> of(found).equals(this))
                        .isPresent();
    }
}
