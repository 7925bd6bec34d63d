package io.mergewright.access;

import java.util.Optional;
import java.util.Set;

/**
 * Which repositories somebody may see.
 *
 * @param everything whether there is no bound, as on the own machine
 * @param repositories such as {@code acme/shop}, where there is a bound
 */
public record Visibility(boolean everything, Set<String> repositories) {
    public static final Visibility EVERYTHING = new Visibility(true, Set.of());

    public Visibility {
        repositories = Set.copyOf(repositories);
    }

    public static Visibility of(Set<String> repositories) {
        return new Visibility(false, repositories);
    }

    /** The repositories; empty where there is no bound. */
    public Optional<Set<String>> bound() {
        return everything ? Optional.empty() : Optional.of(repositories);
    }

    public boolean shows(String repository) {
        return everything || repositories.contains(repository);
    }
}
