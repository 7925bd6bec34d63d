package io.mergewright.repair.complaint;

import io.mergewright.core.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * What a tool says is wrong at a place in a source file.
 *
 * @param pattern the id of the pattern that read it
 * @param place as the tool printed it
 * @param subject the name or token that it is about; may be empty
 * @param advice what the tool says to use instead; may be empty
 * @param logLine 0-based index of the line of the log that says so
 */
public record Complaint(String pattern, Kind kind, Location place, String subject, String advice, int logLine) {
    /** What can be wrong, in the words of no tool. */
    public enum Kind {
        /** A name that nothing declares; the advice is the name that the tool takes to be meant. */
        UNRESOLVED,
        /** An import that nothing uses. */
        UNUSED_IMPORT,
        /** A variable, function or the like that nothing uses. */
        UNUSED,
        /** The subject is a token that should stand at the place, or before it. */
        EXPECTED,
        /** The advice is the statement that makes the subject known, such as {@code #include <string.h>}. */
        NOT_IMPORTED,
        /** The subject is there and must not be used from the place. */
        HIDDEN,
        /** The last line of the file has no line end. */
        NO_FINAL_NEWLINE,
        /** There are empty lines at the end of the file. */
        BLANK_AT_END,
        /** White space at the end of the line. */
        TRAILING_SPACE,
        /** A line of a make file that begins with blanks in place of a tab. */
        NO_TAB,
        /** A check compared the subject, which was expected, with the advice, which came. */
        EXPECTATION,
        /** The advice is to stand in place of the subject. */
        REPLACE,
        /** The subject is not to stand there. */
        REMOVE
    }

    public Complaint {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(advice, "advice");
    }

    Optional<String> adviceIfAny() {
        return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
    }
}
