package io.mergewright.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that happened to a suggestion. Texts that are too long are cut, with a mark.
 *
 * @param suggestion its id
 * @param key the same when the same event is told again, such as {@code button:4711}; at most 200 characters
 * @param at when it happened, which may be long before it is told
 * @param actor who did it or saw it, such as the name of a user or {@code mergewright}
 * @param detail the reason, the commit, the build or the suggestion that took its place; may be empty
 */
public record Event(String suggestion, String key, Kind kind, Instant at, String actor, String detail) {
    public static final int LONGEST_DETAIL = 2_000;

    private static final int LONGEST_NAME = 200;

    /** What can happen to a suggestion. */
    public enum Kind {
        PROPOSED("proposed"),
        PUBLISHED("shown to everyone"),
        /** A person changed its words or its change before it was shown. */
        EDITED("edited before it was shown"),
        QUEUED("waits for a person to decide"),
        WITHHELD("shown to nobody"),
        VIEWED("looked at"),
        /** Applied through a button or command of ours. */
        ACCEPTED("accepted"),
        /** Seen to be applied exactly, by other means. */
        APPLIED_EXACTLY("applied exactly, by other means"),
        /** Seen to be applied in meaning. */
        APPLIED_IN_MEANING("applied in meaning"),
        /** The proposed lines were changed, otherwise than proposed. */
        TOUCHED("the same lines were changed"),
        REJECTED("rejected"),
        /** Nobody said anything until it was too late. */
        IGNORED("ignored"),
        /** A newer suggestion took its place. */
        SUPERSEDED("superseded by another"),
        /** A later build that held it was green. */
        VERIFIED("verified by a green build"),
        /** It was applied, and taken back. */
        REVERTED("reverted"),
        LABELLED_RIGHT("labelled right"),
        LABELLED_WRONG("labelled wrong");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In plain words. */
        public String words() {
            return words;
        }

        /** The name in files and reports, such as {@code applied-in-meaning}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isAcceptance() {
            return this == ACCEPTED || this == APPLIED_EXACTLY || this == APPLIED_IN_MEANING;
        }
    }

    public Event {
        Objects.requireNonNull(suggestion, "suggestion");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        if (key.isEmpty() || key.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "event of %s with a key of %d characters".formatted(suggestion, key.length()));
        }
        actor = Text.within(LONGEST_NAME, actor);
        detail = Text.within(LONGEST_DETAIL, detail);
    }
}
