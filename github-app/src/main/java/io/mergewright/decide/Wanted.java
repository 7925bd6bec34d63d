package io.mergewright.decide;

import io.mergewright.access.Visibility;
import java.util.Objects;

/**
 * Which of those that wait somebody wants to see. An empty text means all.
 *
 * @param snoozed whether those that are put off are wanted, instead of all others
 */
public record Wanted(
        String repository, String category, String agent, Order order, boolean snoozed, Visibility visibility) {
    /** Which come first. */
    public enum Order {
        OLDEST("oldest"),
        DEAREST("dearest");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /** As users write it. */
        public String label() {
            return label;
        }
    }

    public Wanted {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** All that wait and that {@code visibility} shows, the oldest first. */
    public static Wanted all(Visibility visibility) {
        return new Wanted("", "", "", Order.OLDEST, false, visibility);
    }
}
