package io.mergewright.acceptance;

import java.util.List;
import java.util.Objects;

/** One place that a suggestion speaks of. */
public sealed interface Part {
    Anchor anchor();

    /** Words alone: there is no replacement to look for. */
    record Remark(Anchor anchor) implements Part {
        public Remark {
            Objects.requireNonNull(anchor, "anchor");
        }
    }

    /**
     * A proposed change.
     *
     * @param replacement what takes the place of the anchor's lines, without line ends; empty to delete them
     */
    record Change(Anchor anchor, List<String> replacement) implements Part {
        public Change {
            Objects.requireNonNull(anchor, "anchor");
            replacement = List.copyOf(replacement);
            if (replacement.equals(anchor.lines())) {
                throw new IllegalArgumentException("a change of %s that changes nothing".formatted(anchor.path()));
            }
        }
    }
}
