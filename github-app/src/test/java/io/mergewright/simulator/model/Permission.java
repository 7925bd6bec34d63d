package io.mergewright.simulator.model;

import java.util.Locale;

/** What a person may do in a repository, weakest first. */
public enum Permission {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN;

    public boolean atLeast(Permission other) {
        return compareTo(other) >= 0;
    }

    /** The older names that {@code permission} still has: triage counts as read, maintain as write. */
    public String legacyName() {
        return switch (this) {
            case TRIAGE -> "read";
            case MAINTAIN -> "write";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
