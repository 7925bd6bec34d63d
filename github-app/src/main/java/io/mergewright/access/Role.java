package io.mergewright.access;

import java.util.Locale;

/** What a person may do; each may also do what those before it may. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Decides about suggestions and labels them. */
    REVIEWER,
    /** Sees settings, deliveries and the audit log. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As users read and write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
