package io.mergewright.config;

import java.util.Objects;

/** A password or key. It shows itself to nobody by accident: {@link #toString()} is a mask. */
public record Secret(String revealed) {
    /** What stands for any secret in any output. */
    public static final String MASK = "********";

    public Secret {
        Objects.requireNonNull(revealed, "revealed");
    }

    @Override
    public String toString() {
        return MASK;
    }
}
