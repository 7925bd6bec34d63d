package io.mergewright.quality;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A failed build of which is known what mends it.
 *
 * @param group such as a language, by which figures are told apart
 * @param log of the failed build
 * @param commit that failed
 * @param green the last commit whose build passed
 * @param command the build command
 * @param check a command that passes only where the fix is right, beyond what the build tells
 * @param fixable whether a patch is right at all; false where only a person, or nobody, can tell what is meant
 */
public record FixCase(
        String id,
        String group,
        Path repository,
        Path log,
        String commit,
        Optional<String> green,
        String command,
        Optional<String> check,
        boolean fixable) {
    public FixCase {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(green, "green");
        Objects.requireNonNull(check, "check");
    }
}
