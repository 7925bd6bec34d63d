package io.mergewright.simulator.rest;

import java.util.ArrayList;
import java.util.List;

/**
 * What a route asks of its caller. One of the permissions is enough; a route that creates content counts against the
 * secondary limit of content creation.
 */
record Access(Kind kind, List<Need> anyOf, boolean creates) {
    /** Who may call. */
    enum Kind {
        ANYONE,
        APP,
        INSTALLATION,
        PERSON
    }

    /** A permission and the access to it, {@code read} or {@code write}. */
    record Need(String permission, String access) {}

    Access {
        anyOf = List.copyOf(anyOf);
    }

    static Access anyone() {
        return new Access(Kind.ANYONE, List.of(), false);
    }

    static Access app() {
        return new Access(Kind.APP, List.of(), false);
    }

    static Access person() {
        return new Access(Kind.PERSON, List.of(), false);
    }

    static Access token() {
        return new Access(Kind.INSTALLATION, List.of(), false);
    }

    static Access read(String permission) {
        return new Access(Kind.INSTALLATION, List.of(new Need(permission, "read")), false);
    }

    static Access write(String permission) {
        return new Access(Kind.INSTALLATION, List.of(new Need(permission, "write")), false);
    }

    Access or(Access other) {
        var both = new ArrayList<>(anyOf);
        both.addAll(other.anyOf);
        return new Access(kind, both, creates);
    }

    static Access creating(Access access) {
        return new Access(access.kind, access.anyOf, true);
    }
}
