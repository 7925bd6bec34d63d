package io.mergewright.repair;

import java.util.List;
import java.util.Objects;

/** Looks at a failed build and proposes patches. Knows one kind of remedy, and proposes nothing rather than guess. */
public interface Fixer {
    /** Such as {@code executable-bit}. */
    String id();

    /** What readers of the catalogue are told. */
    About about();

    /** What {@code failure} may be mended with, best first; mostly empty. */
    List<Fix> propose(Failure failure);

    /**
     * What a fixer does, for readers.
     *
     * @param does a sentence
     * @param least the lowest {@linkplain Fix#clarity() prior} of its fixes, 0 to 1
     * @param most the highest
     * @param people which of its fixes only a person can tell to be right, whatever is proven; mostly empty
     */
    record About(String does, double least, double most, String people) {
        public About {
            Objects.requireNonNull(does, "does");
            Objects.requireNonNull(people, "people");
            if (!(least >= 0 && least <= most && most <= 1)) {
                throw new IllegalArgumentException("bad range %s to %s of: %s".formatted(least, most, does));
            }
        }

        /** Of a fixer whose fixes are all alike. */
        static About of(String does, double clarity) {
            return new About(does, clarity, clarity, "");
        }
    }
}
