package io.mergewright.acceptance;

import java.util.List;

/** How far a pull request has come; commits are full ids. */
public sealed interface PullRequest {
    /**
     * The heads that it has had since the first suggestion was shown, oldest first; the last is, or was, the present one. The
     * others help to find commits that a force push took away, and may be missing.
     */
    List<String> heads();

    /** The tip of the branch that it is to be merged into, as last known. */
    String base();

    default String head() {
        return heads().get(heads().size() - 1);
    }

    /** Work goes on. */
    record Open(List<String> heads, String base) implements PullRequest {
        public Open {
            heads = checked(heads);
        }
    }

    /** It was closed, and its changes were not taken. */
    record Closed(List<String> heads, String base) implements PullRequest {
        public Closed {
            heads = checked(heads);
        }
    }

    /**
     * It was merged, squashed or rebased.
     *
     * @param base the tip of that branch before the merge, as last known; need not be the newest
     * @param result the last commit that the merge made on that branch
     */
    record Merged(List<String> heads, String base, String result) implements PullRequest {
        public Merged {
            heads = checked(heads);
        }
    }

    private static List<String> checked(List<String> heads) {
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("a pull request without a head");
        }
        return List.copyOf(heads);
    }
}
