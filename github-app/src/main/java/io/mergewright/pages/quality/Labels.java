package io.mergewright.pages.quality;

import io.mergewright.access.Person;
import io.mergewright.store.JdbcSamples.Label;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who said what of which suggestion; of one person about one suggestion the last word counts. */
final class Labels {
    private final Map<String, Map<String, Label>> bySuggestion = new LinkedHashMap<>();
    private final Map<String, Label> latest = new HashMap<>();

    /** @param all in the order in which they were told */
    Labels(List<Label> all) {
        all.forEach(label -> {
            bySuggestion
                    .computeIfAbsent(label.id(), id -> new LinkedHashMap<>())
                    .put(label.actor(), label);
            latest.put(label.id(), label);
        });
    }

    /** Of what {@code person} may see. */
    Labels seenBy(Person person) {
        return new Labels(bySuggestion.values().stream()
                .flatMap(labels -> labels.values().stream())
                .filter(label -> person.sees(label.repository()))
                .toList());
    }

    /** By how many people {@code id} was labelled. */
    int people(String id) {
        return bySuggestion.getOrDefault(id, Map.of()).size();
    }

    boolean by(String login, String id) {
        return bySuggestion.getOrDefault(id, Map.of()).containsKey(login);
    }

    /** One for each suggestion: the last. */
    List<Label> each() {
        return List.copyOf(latest.values());
    }

    /** What was said of each suggestion, by whom. */
    List<List<Label>> together() {
        return bySuggestion.values().stream()
                .map(labels -> List.copyOf(labels.values()))
                .toList();
    }
}
