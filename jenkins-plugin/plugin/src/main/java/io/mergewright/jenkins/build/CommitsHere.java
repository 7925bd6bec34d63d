package io.mergewright.jenkins.build;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import java.util.List;
import java.util.Optional;

/** Finds out which commits are in a repository, on the machine that has it. */
public final class CommitsHere {
    private CommitsHere() {}

    /** The first of {@code commits} that is in {@code repository}. */
    public static Optional<String> first(GitRepository repository, List<String> commits) {
        return commits.stream()
                .flatMap(commit -> found(repository, commit).stream())
                .findFirst();
    }

    /** One that is not there is of another checkout of the build, such as that of a library. */
    private static Optional<String> found(GitRepository repository, String commit) {
        try {
            return Optional.of(repository.resolve(commit));
        } catch (GitException e) {
            return Optional.empty();
        }
    }
}
