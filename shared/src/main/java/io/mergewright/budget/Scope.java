package io.mergewright.budget;

import java.util.Locale;

/**
 * What a limit holds for. Agents and workflows start anew each day, in UTC. The order is that in which the store locks windows:
 * the ones that most calls share come last and are held shortest.
 */
public enum Scope {
    /** One handling, however long it takes. */
    HANDLING,
    /** One repository or job, per day. */
    WORKFLOW,
    /** One sub-agent, per day. */
    AGENT,
    /** Everything in one month. */
    MONTH,
    /** Everything in one day. */
    DAY;

    /** As people read it and configure it, such as {@code day}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
