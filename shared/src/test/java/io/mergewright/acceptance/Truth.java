package io.mergewright.acceptance;

/** What is true of a suggestion, known from how its history was made. */
enum Truth {
    BY_BUTTON,
    EXACTLY,
    IN_MEANING,
    TOUCHED,
    UNTOUCHED,
    REJECTED,
    IGNORED,
    SUPERSEDED;

    boolean isAccepted() {
        return this == BY_BUTTON || this == EXACTLY || this == IN_MEANING;
    }
}
