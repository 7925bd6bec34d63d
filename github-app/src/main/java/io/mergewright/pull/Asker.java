package io.mergewright.pull;

/**
 * Who wrote a comment that asks for something, and where.
 *
 * @param repository its name, such as {@code acme/shop}
 * @param comment GitHub's id of the comment
 * @param thread id of the comment that began the thread on the diff; 0 for a comment in the conversation
 */
record Asker(
        PullKey pull, String repository, long installation, long comment, long thread, boolean onDiff, String login) {
    /** Where reactions to the comment go. */
    String reactions() {
        return "/repos/%s/%s/comments/%d/reactions".formatted(repository, onDiff ? "pulls" : "issues", comment);
    }
}
