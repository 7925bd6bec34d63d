package io.mergewright.web;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may use a route. What a person sees there is bound by the person's {@link io.mergewright.access.Visibility} as well. */
public enum Rule {
    ANYBODY(null),
    VIEWER(Role.VIEWER),
    REVIEWER(Role.REVIEWER),
    ADMIN(Role.ADMIN);

    private final Optional<Role> least;

    Rule(@Nullable Role least) {
        this.least = Optional.ofNullable(least);
    }

    /** The least role that it takes; empty when it takes none. */
    public Optional<Role> least() {
        return least;
    }

    public boolean admits(Optional<Person> visitor) {
        return least.map(role -> visitor.filter(person -> person.may(role)).isPresent())
                .orElse(true);
    }
}
