package io.mergewright.context.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Makes {@link ScratchClone}s in one directory, and takes away those that a process which was killed left there. Thread-safe.
 */
public final class ScratchClones {
    private static final String PREFIX = "mergewright-scratch-";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path directory;
    private final Clock clock;

    private ScratchClones(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Uses {@code directory}, such as that of temporary files, and cleans up there: what is ours, older than a day and belongs to
     * no process that still runs.
     *
     * @throws GitException when the directory cannot be read
     */
    public static ScratchClones in(Path directory, Clock clock) {
        var clones = new ScratchClones(directory, clock);
        clones.deleteLeftovers();
        return clones;
    }

    /**
     * A clone of {@code repository} with {@code commit} checked out.
     *
     * @throws GitException when the commit cannot be read or the files cannot be written
     */
    public ScratchClone of(GitRepository repository, String commit) {
        var found = repository.commits().parse(commit);
        try {
            var home = Files.createTempDirectory(directory, PREFIX);
            Owner.current().write(home);
            return ScratchClone.make(home, repository.commits(), found);
        } catch (IOException e) {
            throw new GitException(directory + ": no scratch clone can be made: " + e.getMessage(), e);
        }
    }

    private void deleteLeftovers() {
        try (var found = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path home : found) {
                if (isLeftover(home)) {
                    new DeepDeletion(home).run();
                }
            }
        } catch (IOException e) {
            throw new GitException(directory + ": cannot be read", e);
        }
    }

    private boolean isLeftover(Path home) {
        try {
            return Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)
                    && isOurs(home)
                    && lastUse(home).plus(KEPT).isBefore(clock.instant())
                    && !Owner.of(home).isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    /** Others may put things into a directory of temporary files. */
    private boolean isOurs(Path home) throws IOException {
        var probe = Files.createTempFile(directory, PREFIX, ".probe");
        try {
            return Objects.equals(Files.getOwner(home, LinkOption.NOFOLLOW_LINKS), Files.getOwner(probe));
        } finally {
            Files.delete(probe);
        }
    }

    private static Instant lastUse(Path home) throws IOException {
        return Files.getLastModifiedTime(home, LinkOption.NOFOLLOW_LINKS).toInstant();
    }
}
