package io.mergewright.verify;

import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.diagnose.Diagnosis;
import java.util.Objects;
import java.util.Optional;

/**
 * A failed build that patches are made for.
 *
 * @param repository must stay open
 * @param commit that failed, as a full id
 * @param allowed what patches may touch
 * @param original what the log of the failed build told
 */
public record Subject(
        GitRepository repository,
        String commit,
        AllowedPaths allowed,
        Diagnosis original,
        Optional<VerifyCommand> command) {
    public Subject {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(command, "command");
    }
}
