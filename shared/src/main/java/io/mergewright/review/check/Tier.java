package io.mergewright.review.check;

/** How loud a check may be. */
public enum Tier {
    /** Worth a comment of its own: right in at least 85 of 100, worth saying in at least 60. */
    COMMENT,
    /** Right, and small: collapsed, at most five. */
    NIT,
    /** True, without judgement: a line of the summary. */
    FACT,
    /** Said only where a repository asks for it. */
    OPT_IN
}
