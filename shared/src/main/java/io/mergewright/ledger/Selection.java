package io.mergewright.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which suggestions to count.
 *
 * @param first day of what was proposed, in UTC
 * @param last day of what was proposed
 * @param visible repositories, beside which there are none for whoever asks; empty for all
 * @param only the name that is wanted of a grouping, such as a category; others are left out
 */
public record Selection(LocalDate first, LocalDate last, Optional<Set<String>> visible, Map<Grouping, String> only) {
    public Selection {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        visible = visible.map(Set::copyOf);
        only = Map.copyOf(only);
        only.keySet().forEach(grouping -> {
            if (!grouping.isNamed()) {
                throw new IllegalArgumentException("suggestions are not chosen by " + grouping);
            }
        });
    }

    /** All that was proposed from {@code first} to {@code last}. */
    public static Selection of(LocalDate first, LocalDate last) {
        return new Selection(first, last, Optional.empty(), Map.of());
    }

    /** Of these only those of which {@code grouping} is {@code name}. */
    public Selection with(Grouping grouping, String name) {
        Map<Grouping, String> all = new EnumMap<>(Grouping.class);
        all.putAll(only);
        all.put(grouping, name);
        return new Selection(first, last, visible, all);
    }

    /** Of these only those in {@code repositories}. */
    public Selection within(Set<String> repositories) {
        return new Selection(first, last, Optional.of(repositories), only);
    }
}
