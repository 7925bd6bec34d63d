package io.mergewright.jenkins.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which commit is checked out, read from the few files that say so: an agent needs no library for it. */
final class GitHead {
    private static final int LONGEST = 4 << 20;
    private static final String REFERENCE = "ref: ";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private GitHead() {}

    /** The full id; empty where {@code workspace} is no checkout of git, or one that keeps this elsewhere. */
    static Optional<String> of(Path workspace) {
        Path git = workspace.resolve(".git");
        try {
            String head = read(git.resolve("HEAD"));
            return head.startsWith(REFERENCE)
                    ? reference(git, head.substring(REFERENCE.length())).filter(GitHead::isCommit)
                    : Optional.of(head).filter(GitHead::isCommit);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> reference(Path git, String name) throws IOException {
        Path loose = git.resolve(name);
        if (Files.isRegularFile(loose)) {
            return Optional.of(read(loose));
        }
        return read(git.resolve("packed-refs"))
                .lines()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        }
    }

    private static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }
}
