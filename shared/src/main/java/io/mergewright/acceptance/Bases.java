package io.mergewright.acceptance;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.LoggedCommit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which commit of the branch to merge into the commits of a pull request stand on. */
final class Bases {
    private static final int MOST_COMMITS = 250;

    private final GitRepository repository;

    Bases(GitRepository repository) {
        this.repository = repository;
    }

    /** What a rebase keeps of a commit. */
    private record Identity(LoggedCommit.Person author, String message) {
        static Identity of(LoggedCommit commit) {
            return new Identity(commit.author(), commit.message());
        }
    }

    /** The tip of the branch to merge into, to compare with: before the merge, where there was one. */
    String tip(PullRequest pullRequest) {
        return pullRequest instanceof PullRequest.Merged merged ? beforeMerge(merged) : pullRequest.base();
    }

    /** A merge commit has it as its first parent, a squashed one as its only; under a rebase lie commits that are none of the branch's. */
    private String beforeMerge(PullRequest.Merged merged) {
        if (merged.result().equals(merged.head())) {
            return merged.base();
        }
        var last = repository.commit(merged.result());
        if (last.parents().size() == 1) {
            var own = commitsOf(merged);
            for (int i = 0; own.contains(Identity.of(last)) && last.parents().size() == 1 && i < MOST_COMMITS; i++) {
                var parent = repository.commit(last.parents().get(0));
                if (!own.contains(Identity.of(parent))) {
                    return parent.id();
                }
                last = parent;
            }
        }
        return last.parents().isEmpty() ? merged.base() : last.parents().get(0);
    }

    private Set<Identity> commitsOf(PullRequest.Merged merged) {
        Set<Identity> own = new HashSet<>();
        var parted = of(merged.head(), merged.result());
        if (parted.isPresent()) {
            repository.log(parted.stream().toList(), merged.head()).forEach(commit -> own.add(Identity.of(commit)));
        }
        return own;
    }

    /** The newest commit of the branch with that tip that {@code commit} holds; none when they have nothing in common. */
    Optional<String> of(String commit, String tip) {
        try {
            return Optional.of(repository.mergeBase(commit, tip));
        } catch (GitException e) {
            return Optional.empty();
        }
    }
}
