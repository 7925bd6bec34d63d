package io.mergewright.acceptance;

/** A file at one commit, as far as it can be compared. */
sealed interface FileText {
    record Content(Lines lines) implements FileText {}

    record Absent() implements FileText {}

    record Unreadable(String reason) implements FileText {}
}
