package io.mergewright.budget;

import java.util.Objects;

/** The limit of each {@link Scope}. All that apply to a call hold at once. */
public record Limits(Limit handling, Limit agent, Limit workflow, Limit day, Limit month) {
    public static final Limits NONE = new Limits(Limit.NONE, Limit.NONE, Limit.NONE, Limit.NONE, Limit.NONE);

    public Limits {
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(month, "month");
    }

    public Limit of(Scope scope) {
        return switch (scope) {
            case HANDLING -> handling;
            case WORKFLOW -> workflow;
            case AGENT -> agent;
            case MONTH -> month;
            case DAY -> day;
        };
    }

    /** These limits with another one for {@code scope}. */
    public Limits with(Scope scope, Limit limit) {
        return new Limits(
                scope == Scope.HANDLING ? limit : handling,
                scope == Scope.AGENT ? limit : agent,
                scope == Scope.WORKFLOW ? limit : workflow,
                scope == Scope.DAY ? limit : day,
                scope == Scope.MONTH ? limit : month);
    }
}
