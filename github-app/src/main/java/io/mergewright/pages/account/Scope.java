package io.mergewright.pages.account;

import io.mergewright.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a token is for. */
enum Scope {
    READ(Role.VIEWER, "Read: look at what its owner may look at"),
    DECIDE(Role.REVIEWER, "Decide: decide about suggestions as well"),
    ADMIN(Role.ADMIN, "Admin: everything that its owner may");

    private final Role role;
    private final String meaning;

    Scope(Role role, String meaning) {
        this.role = role;
        this.meaning = meaning;
    }

    Role role() {
        return role;
    }

    String meaning() {
        return meaning;
    }

    /** As users read and write it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(Role role) {
        return Arrays.stream(values())
                .filter(scope -> scope.role == role)
                .findFirst()
                .orElseThrow();
    }

    /** Those that somebody with {@code role} can give. */
    static List<Scope> within(Role role) {
        return Arrays.stream(values())
                .filter(scope -> role.includes(scope.role))
                .toList();
    }
}
