package io.mergewright.diagnose.suspect;

import java.util.List;
import java.util.Locale;

/**
 * What a change has to do with a failure.
 *
 * @param ranked most suspect first
 */
public record Suspects(Outcome outcome, List<Suspect> ranked) {
    /** Whether the log links anything of the change to the failure. */
    public enum Outcome {
        /** At least the first suspect is linked by the log. */
        LINKED,
        /** Nothing in the change is linked to the evidence; what is ranked has only circumstances against it. */
        UNLINKED,
        /** The log shows no failure that a change could explain. */
        NO_FAILURE;

        /** The name in files and reports, such as {@code no-failure}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Suspects {
        ranked = List.copyOf(ranked);
    }

    static Suspects of(List<Suspect> ranked) {
        boolean linked = ranked.stream().anyMatch(Suspect::isLinked);
        return new Suspects(linked ? Outcome.LINKED : Outcome.UNLINKED, ranked);
    }
}
