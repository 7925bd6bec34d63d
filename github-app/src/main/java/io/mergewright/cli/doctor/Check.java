package io.mergewright.cli.doctor;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing to look at.
 *
 * @param name a few words
 * @param look looks, and may take its time: the doctor stops waiting
 */
public record Check(String name, Supplier<CheckResult> look) {
    public Check {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(look, "look");
    }
}
