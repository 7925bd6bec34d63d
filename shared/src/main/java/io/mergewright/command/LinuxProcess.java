package io.mergewright.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of {@code /proc/PID/stat}, see proc(5).
 *
 * @param start in ticks since the system started; together with the id it names a process for good
 * @param dead whether it has ended and is only waited for
 */
record LinuxProcess(long id, long parent, long session, long start, boolean dead) {
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int SESSION = 3;
    private static final int START = 19;

    /** The process of a directory below {@code /proc}; empty when it has gone. */
    static Optional<LinuxProcess> in(Path directory) {
        try {
            var stat = new String(Files.readAllBytes(directory.resolve("stat")), ISO_8859_1);
            // The name of the program stands in parentheses and may hold some.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(new LinuxProcess(
                    Long.parseLong(directory.getFileName().toString()),
                    Long.parseLong(fields[PARENT]),
                    Long.parseLong(fields[SESSION]),
                    Long.parseLong(fields[START]),
                    fields[STATE].equals("Z") || fields[STATE].equals("X")));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the process was given {@code variable}; false when that cannot be read. */
    static boolean hasVariable(Path directory, String variable) {
        try {
            var all = "\0" + new String(Files.readAllBytes(directory.resolve("environ")), ISO_8859_1);
            return all.contains("\0" + variable + "\0");
        } catch (IOException e) {
            return false;
        }
    }
}
