package io.mergewright.work;

import java.time.Instant;
import java.util.Objects;

/** The work can be done only later, and that is nobody's fault. */
public class Postponed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    public Postponed(String reason, Instant until) {
        super(reason);
        this.until = Objects.requireNonNull(until, "until");
    }

    public Instant until() {
        return until;
    }
}
