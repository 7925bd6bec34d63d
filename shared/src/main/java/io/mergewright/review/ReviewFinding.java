package io.mergewright.review;

import io.mergewright.core.Fingerprint;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.CheckInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to say about a change, on lines that can carry it.
 *
 * @param first 1-based line, on {@code side}
 * @param last 1-based and inclusive; in the hunk of {@code first}
 * @param message one or two sentences; what stands in backticks is code
 * @param quoted the text of the lines
 * @param replacement of exactly these lines, without the last line end, where the remedy is certain
 * @param fingerprint the same where the finding only moved
 * @param certainty empty before anybody has judged
 */
public record ReviewFinding(
        CheckInfo check,
        String path,
        Side side,
        int first,
        int last,
        String message,
        List<String> quoted,
        Optional<String> replacement,
        Fingerprint fingerprint,
        Optional<Certainty> certainty) {
    /** What stands in the place of a check where a model found something. */
    public static final String MODEL = "model";

    /** What stands before the name of a fixer in the place of a check, where a failed build led to it. */
    public static final String FIXER = "fixer:";

    public ReviewFinding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(replacement, "replacement");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(certainty, "certainty");
        quoted = List.copyOf(quoted);
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("%s at %s:%d-%d".formatted(check.id(), path, first, last));
        }
    }

    /** Whether no check found it but a model. */
    public boolean isByModel() {
        return check.id().equals(MODEL);
    }

    /** Whether it came from a failed build, and not from looking at the change. */
    public boolean isByFixer() {
        return check.id().startsWith(FIXER);
    }

    /** The same finding, judged. */
    public ReviewFinding with(Certainty judged) {
        return new ReviewFinding(
                check, path, side, first, last, message, quoted, replacement, fingerprint, Optional.of(judged));
    }
}
