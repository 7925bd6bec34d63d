package io.mergewright.diagnose.rule;

/** What a matched block is, in the telling of a failure. */
public enum Role {
    /** The failure itself: an assertion with its values, a compiler error with its caret lines. */
    CAUSE,
    /** A list or count of failures that stand elsewhere, shown only where nothing better exists. */
    SUMMARY,
    /** Reports that something inside it failed; never the cause, but often the best source of the category. */
    WRAPPER,
    /** Looks like a failure and is none; whatever lies inside is not a cause. */
    NOISE,
    /** A command is about to run; group {@code command} holds its text. */
    ECHO,
    /** A command has ended; group {@code exit} holds its code, group {@code command} perhaps its text. */
    EXIT,
    /** The build's own verdict: group {@code passed}, {@code failed} or {@code cancelled} took part in the match. */
    RESULT
}
