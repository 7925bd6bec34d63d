package io.mergewright.pages.suggestion;

import io.mergewright.pull.HeldComment;
import io.mergewright.setup.GitHubWeb;
import java.util.regex.Pattern;

/** Addresses on GitHub of what suggestions are about; empty texts where there is nothing that could have one. */
public final class GitHubLinks {
    private static final Pattern REPOSITORY = Pattern.compile("[0-9A-Za-z_-]+/[0-9A-Za-z._-]+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");

    private final String origin;

    public GitHubLinks(GitHubWeb web) {
        this.origin = web.origin().toString();
    }

    String commit(String repository, String commit) {
        return isOne(repository) && COMMIT.matcher(commit).matches()
                ? "%s/%s/commit/%s".formatted(origin, repository, commit)
                : "";
    }

    /** The comment, or where there is none the files that the pull request changes. */
    String pull(String repository, HeldComment place) {
        if (!isOne(repository)) {
            return "";
        }
        String pull = "%s/%s/pull/%d".formatted(origin, repository, place.pull().number());
        return place.comment() > 0 ? pull + "#discussion_r" + place.comment() : pull + "/files";
    }

    private static boolean isOne(String repository) {
        return REPOSITORY.matcher(repository).matches();
    }
}
