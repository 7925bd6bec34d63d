package io.mergewright.diagnose.suspect;

import java.util.Objects;

/**
 * Another version of something that is not part of the repository.
 *
 * @param name as the ecosystem spells it, such as {@code org.slf4j:slf4j-api}
 * @param from the version before; empty when the dependency is new
 * @param to the version since; empty when the dependency is gone
 */
public record DependencyChange(Ecosystem ecosystem, String name, String from, String to) {
    public DependencyChange {
        Objects.requireNonNull(ecosystem, "ecosystem");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (name.isBlank() || from.equals(to)) {
            throw new IllegalArgumentException("'%s' from '%s' to '%s'".formatted(name, from, to));
        }
    }

    @Override
    public String toString() {
        if (from.isEmpty()) {
            return name + " " + to + " (new)";
        }
        return name + " " + from + (to.isEmpty() ? " (removed)" : " → " + to);
    }
}
