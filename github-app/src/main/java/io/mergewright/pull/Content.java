package io.mergewright.pull;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.mirror.Mirror;
import io.mergewright.runtime.CommitReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pull request changes: from a mirror, or where there can be none, through GitHub's API. */
final class Content implements AutoCloseable {
    private final @Nullable Mirror mirror;
    private final CommitReader commits;
    private final PullRequest pull;

    private Content(@Nullable Mirror mirror, CommitReader commits, PullRequest pull) {
        this.mirror = mirror;
        this.commits = commits;
        this.pull = pull;
    }

    static Content of(Mirror mirror, PullRequest pull) {
        return new Content(mirror, CommitReader.of(mirror.repository()), pull);
    }

    static Content of(CommitReader commits, PullRequest pull) {
        return new Content(null, commits, pull);
    }

    CommitReader commits() {
        return commits;
    }

    /** The mirrored repository; empty where there is none. */
    Optional<GitRepository> repository() {
        return Optional.ofNullable(mirror).map(Mirror::repository);
    }

    /**
     * The commit that the pull request is to go to.
     *
     * @throws GitException when it is not there
     */
    String target() {
        return repository().map(git -> git.resolve("refs/heads/" + pull.base())).orElse(pull.baseTip());
    }

    /**
     * The commit that is reviewed.
     *
     * @throws GitException when it is not there, as the branch has moved on
     */
    String head() {
        return repository().map(git -> git.resolve(pull.head())).orElse(pull.head());
    }

    /** An earlier head; empty when it is not kept: what was said about it is known all the same. */
    Optional<String> earlier(String head) {
        if (mirror == null || head.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(mirror.repository().resolve(head));
        } catch (GitException e) {
            return Optional.empty();
        }
    }

    void keep(String commit) {
        if (mirror != null) {
            mirror.keep(commit);
        }
    }

    @Override
    public void close() {
        if (mirror != null) {
            mirror.close();
        }
    }
}
