package io.mergewright.budget;

import java.util.Objects;

/**
 * How full a window of a limit is.
 *
 * @param name whose window it is, such as a repository or an agent; empty where there is one for all
 * @param reserved set aside for calls that are under way
 * @param alerted up to which percentage that was reported; 0 for none
 */
public record Filling(Scope scope, String name, Unit unit, long spent, long reserved, long limit, int alerted) {
    public Filling {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
    }

    /** The share that is spent, 1 and more when all is. */
    public double share() {
        return limit == 0 ? 1 : (double) spent / limit;
    }

    /** Whether it is spent so far that somebody was told. */
    public boolean isAlert() {
        return alerted > 0;
    }
}
