package io.mergewright.diagnose.report;

/** A row of a printed excerpt. */
sealed interface ExcerptRow {
    /** A line of the log; {@code number} is 1-based in the raw log, or 0 when it is not known. */
    record Quoted(long number, String text) implements ExcerptRow {}

    /** {@code lines} lines are not printed here, to keep the excerpt short. */
    record LeftOut(long lines) implements ExcerptRow {}

    /** {@code lines} of the quoted range were not kept when the log was read. */
    record NotKept(long lines) implements ExcerptRow {}

    /** The next line stands elsewhere in the log. */
    record Jump() implements ExcerptRow {}
}
