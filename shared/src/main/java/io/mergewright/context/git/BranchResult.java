package io.mergewright.context.git;

/** What came of making a branch. */
public sealed interface BranchResult {
    /**
     * The branch is there.
     *
     * @param commit the full id of the commit that it points to
     */
    record Created(String name, String commit) implements BranchResult {}

    /** Nothing was made; {@code reason} is a sentence for the person who asked. */
    record Refused(String reason) implements BranchResult {}
}
