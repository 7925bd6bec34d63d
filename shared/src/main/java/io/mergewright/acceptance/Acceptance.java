package io.mergewright.acceptance;

import java.util.List;

/** What people did with a suggestion, each with what shows it. */
public sealed interface Acceptance {
    /** Whether the proposal was taken up. */
    default boolean isAcceptance() {
        return false;
    }

    /**
     * The host's button applied it, and it is still there, exactly or in meaning.
     *
     * @param commit which names our bot and brought the replacement
     */
    record AppliedByButton(String commit, List<Sighting> seen) implements Acceptance {
        public AppliedByButton {
            seen = List.copyOf(seen);
        }

        @Override
        public boolean isAcceptance() {
            return true;
        }
    }

    /** The replacement stands where it was proposed, whoever wrote it; white space at line ends and indentation as a whole aside. */
    record AppliedExactly(List<Sighting> seen) implements Acceptance {
        public AppliedExactly {
            seen = List.copyOf(seen);
        }

        @Override
        public boolean isAcceptance() {
            return true;
        }
    }

    /**
     * What was proposed was done in other words.
     *
     * @param overlap how much of the proposed change was made, from 0 to 1; see {@link Overlap}
     */
    record AppliedInMeaning(Basis basis, double overlap, List<Sighting> seen) implements Acceptance {
        /** What shows that it was. */
        public enum Basis {
            /** Enough of the tokens of the proposed change. */
            TOKENS,
            /** The lines were changed, and a later look finds nothing any more. */
            RECHECK
        }

        public AppliedInMeaning {
            seen = List.copyOf(seen);
        }

        @Override
        public boolean isAcceptance() {
            return true;
        }
    }

    /**
     * The lines were changed, not shown to be what was proposed.
     *
     * @param undone it was applied, and taken back in the same pull request
     * @param overlap how much of the proposed change is there, from 0 to 1
     */
    record Touched(boolean undone, double overlap, List<Sighting> seen) implements Acceptance {
        public Touched {
            seen = List.copyOf(seen);
        }
    }

    /** Nothing was done yet. */
    record Untouched() implements Acceptance {}

    /** Somebody said no. */
    record Rejected(Refusal by) implements Acceptance {
        /** How it was said. */
        public enum Refusal {
            THUMBS_DOWN,
            DISMISSED,
            /** The thread was resolved by a person, and nothing changed. */
            RESOLVED
        }
    }

    /** It was merged, and nothing had been done. */
    record Ignored() implements Acceptance {}

    /** There is nothing left to answer. */
    record Superseded(Cause cause) implements Acceptance {
        /** Why. */
        public enum Cause {
            FILE_DELETED,
            CLOSED_UNMERGED,
            NEWER_SUGGESTION,
            /** The branch that it is to be merged into brought the very change. */
            BASE_BRANCH
        }
    }

    /**
     * It cannot be found out.
     *
     * @param reason one sentence
     */
    record CannotTell(String reason) implements Acceptance {}
}
