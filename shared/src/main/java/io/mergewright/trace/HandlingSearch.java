package io.mergewright.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which handlings are wanted.
 *
 * @param shown those that may be shown
 * @param workflow only those of one repository or job
 * @param plan only those that did this, such as {@code review}
 * @param onlyShortfalls only those of which a step did not end as planned
 * @param before only those before this one, in the order of the list
 */
public record HandlingSearch(
        Shown shown,
        Optional<String> workflow,
        Optional<String> plan,
        boolean onlyShortfalls,
        Optional<Position> before) {
    /**
     * Which handlings somebody may see.
     *
     * @param everything whether there is no bound
     * @param workflows where there is one
     * @param nameless whether also those that belong to no repository
     */
    public record Shown(boolean everything, Set<String> workflows, boolean nameless) {
        public static final Shown EVERYTHING = new Shown(true, Set.of(), true);

        public Shown {
            workflows = Set.copyOf(workflows);
        }

        /** Whether a handling of {@code workflow} is among them. */
        public boolean includes(String workflow) {
            return everything || workflows.contains(workflow) || (nameless && workflow.indexOf('/') < 0);
        }
    }

    /** The place of a handling in the list: newest first, those of one instant by their ids. */
    public record Position(Instant start, String traceId) {}

    public HandlingSearch {
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(before, "before");
    }

    /** All that may be shown. */
    public static HandlingSearch of(Shown shown) {
        return new HandlingSearch(shown, Optional.empty(), Optional.empty(), false, Optional.empty());
    }
}
