package io.mergewright.jenkins.branch;

/**
 * How a pull request is.
 *
 * @param person who merged it; empty where that is not known, and while it is not merged
 */
public record PullState(Standing standing, String person) {
    /** Open, or how it ended. */
    public enum Standing {
        OPEN,
        MERGED,
        CLOSED
    }
}
