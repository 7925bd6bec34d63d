package io.mergewright.budget;

import java.util.Objects;

/**
 * A window of a limit has filled up to {@code percent}.
 *
 * @param window such as {@code day 2026-11-22}
 * @param percent 50, 80 or 100; 100 also when the limit refused a call that an empty window would have had room for
 * @param spent what is booked, in {@code unit}
 */
public record Alert(Scope scope, String window, Unit unit, int percent, long spent, long limit) {
    public Alert {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(unit, "unit");
    }

    /** One sentence for people. */
    public String message() {
        return percent < 100
                ? "%s: %d %% of the limit is spent, %s of %s"
                        .formatted(window, percent, unit.format(spent), unit.format(limit))
                : "%s: the limit of %s is reached, %s are spent"
                        .formatted(window, unit.format(limit), unit.format(spent));
    }
}
