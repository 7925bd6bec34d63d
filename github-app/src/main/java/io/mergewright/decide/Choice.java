package io.mergewright.decide;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What a person wants to become of a suggestion. */
public sealed interface Choice {
    int LONGEST_REASON = 1_000;
    int LONGEST_TEXT = 4_000;
    int LONGEST_CHANGE = 20_000;

    Verdict verdict();

    /**
     * It is shown, in other words where there are some.
     *
     * @param text instead of its own; empty for its own
     * @param change of the lines instead of its own, without the last line end; empty for its own
     */
    record Publish(Optional<String> text, Optional<String> change) implements Choice {
        /** As it is. */
        public static final Publish AS_IT_IS = new Publish(Optional.empty(), Optional.empty());

        public Publish {
            within("text", LONGEST_TEXT, text.orElse(""));
            within("change", LONGEST_CHANGE, change.orElse(""));
        }

        @Override
        public Verdict verdict() {
            return Verdict.PUBLISH;
        }

        boolean isEdited() {
            return text.isPresent() || change.isPresent();
        }
    }

    /** It is never shown; the reason is what can be learned from. */
    record Reject(String reason) implements Choice {
        public Reject {
            within("reason", LONGEST_REASON, reason);
            if (reason.isBlank()) {
                throw new IllegalArgumentException("rejected without a reason");
            }
        }

        @Override
        public Verdict verdict() {
            return Verdict.REJECT;
        }
    }

    /** Nobody needs to see it in the queue before {@code until}. */
    record Snooze(Instant until) implements Choice {
        public Snooze {
            Objects.requireNonNull(until, "until");
        }

        @Override
        public Verdict verdict() {
            return Verdict.SNOOZE;
        }
    }

    private static void within(String what, int most, String text) {
        if (text.length() > most) {
            throw new IllegalArgumentException("%s of %d characters, at most %d".formatted(what, text.length(), most));
        }
    }
}
