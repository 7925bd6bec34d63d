package io.mergewright.jenkins.source;

import io.mergewright.log.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text files of a workspace, as logs name them. A log may name anything: what lies elsewhere, also by way of a link, is not read, nor what lies in a
 * hidden file or folder, where tools keep what they are told in secret.
 */
final class WorkspaceFiles {
    static final int LONGEST_FILE = 1 << 20;

    /** Where the parts of a stack trace, which names packages, may lie. */
    private static final List<String> ROOTS = List.of("", "src/main/java", "src/test/java");

    private final Path workspace;

    /** @throws IOException when there is no such directory */
    WorkspaceFiles(Path workspace) throws IOException {
        this.workspace = workspace.toRealPath();
    }

    /** The lines of the file that a log calls {@code path}; empty where it may not be read, or is no short text. */
    List<LogLine> lines(String path) {
        return ROOTS.stream()
                .flatMap(root -> find(root, path).stream())
                .findFirst()
                .map(WorkspaceFiles::read)
                .orElse(List.of());
    }

    private Optional<Path> find(String root, String path) {
        try {
            Path file = workspace.resolve(root).resolve(path).toRealPath();
            return file.startsWith(workspace)
                            && isShown(workspace.relativize(file))
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && Files.size(file) <= LONGEST_FILE
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isShown(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static List<LogLine> read(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            return bytes.length > LONGEST_FILE || holdsZero(bytes) ? List.of() : numbered(bytes);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holdsZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static List<LogLine> numbered(byte[] bytes) {
        List<LogLine> lines = new ArrayList<>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> lines.add(new LogLine(lines.size() + 1, line)));
        return lines;
    }
}
