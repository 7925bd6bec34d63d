package io.mergewright.access;

import java.util.Objects;

/**
 * Somebody who was let in.
 *
 * @param login the name on GitHub; {@code operator} for whoever came by the link in the log
 */
public record Person(String login, Role role, Visibility visibility) {
    public static final String OPERATOR = "operator";

    public Person {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** Whoever came by the link in the log: sees and may do everything. */
    public static Person operator() {
        return new Person(OPERATOR, Role.ADMIN, Visibility.EVERYTHING);
    }

    public boolean may(Role role) {
        return role().includes(role);
    }

    public boolean sees(String repository) {
        return visibility.shows(repository);
    }
}
