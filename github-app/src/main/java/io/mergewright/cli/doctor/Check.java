package io.mergewright.cli.doctor;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing to look at.
 *
 * @param name a few words
 * @param limit after which the doctor stops waiting
 * @param look looks, and may take its time
 */
public record Check(String name, Duration limit, Supplier<CheckResult> look) {
    private static final Duration USUAL = Duration.ofSeconds(20);

    public Check {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(look, "look");
    }

    /** A check that is over in seconds. */
    static Check of(String name, Supplier<CheckResult> look) {
        return new Check(name, USUAL, look);
    }
}
