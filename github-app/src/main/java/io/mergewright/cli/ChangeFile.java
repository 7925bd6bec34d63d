package io.mergewright.cli;

import io.mergewright.diagnose.suspect.Change;
import io.mergewright.diff.DiffException;
import io.mergewright.diff.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A change as the command line names it: a file with a unified diff, or {@code -} for standard input. */
final class ChangeFile {
    /** More than {@link UnifiedDiff} takes, so that it refuses what is cut here. */
    private static final int MOST_BYTES = 65 << 20;

    private ChangeFile() {}

    /** @throws CommandException when it cannot be read, or is no unified diff */
    static Change read(String name, Terminal terminal) {
        String shown = name.equals("-") ? "standard input" : name;
        try {
            return Change.of(UnifiedDiff.read(bytes(name, terminal)));
        } catch (DiffException e) {
            throw CommandException.unusable("change " + shown + ": " + e.getMessage(), e);
        } catch (IOException | InvalidPathException e) {
            throw CommandException.unusable("change " + shown + ": cannot be read", e);
        }
    }

    private static byte[] bytes(String name, Terminal terminal) throws IOException {
        if (name.equals("-")) {
            return terminal.in().readNBytes(MOST_BYTES);
        }
        try (var stream = Files.newInputStream(Path.of(name))) {
            return stream.readNBytes(MOST_BYTES);
        }
    }
}
