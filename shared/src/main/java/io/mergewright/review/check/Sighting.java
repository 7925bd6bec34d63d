package io.mergewright.review.check;

import io.mergewright.review.change.Side;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a check saw.
 *
 * @param first 1-based line, on {@code side}
 * @param last 1-based and inclusive
 * @param message one or two sentences; what stands in backticks is code
 * @param replacement what lines {@code first} to {@code last} should be, where that is certain, without the last line end; empty text
 *     takes them away
 */
public record Sighting(CheckInfo check, Side side, int first, int last, String message, Optional<String> replacement) {
    public Sighting {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(replacement, "replacement");
        if (first < 1 || last < first || message.isBlank()) {
            throw new IllegalArgumentException("%s at %d-%d".formatted(check.id(), first, last));
        }
    }

    /** Something at lines after the change, without a remedy. */
    public static Sighting of(CheckInfo check, int first, int last, String message) {
        return new Sighting(check, Side.RIGHT, first, last, message, Optional.empty());
    }

    /** The same, seen by {@code other}. */
    Sighting by(CheckInfo other) {
        return new Sighting(other, side, first, last, message, replacement);
    }
}
