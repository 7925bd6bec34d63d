package io.mergewright.diagnose.suspect;

import io.mergewright.core.Category;
import io.mergewright.diagnose.Diagnosis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a failure and its log name, in the forms in which a change can be linked to them.
 *
 * @param names packages and classes, with dots
 * @param coordinates artifacts
 * @param messages lines that explain the failure, without stack frames, and lines that warn; each once
 * @param fetches what Maven fetched
 */
record Clues(
        Diagnosis diagnosis,
        List<NamedClass> names,
        Map<Coordinate, Sighting> coordinates,
        Map<String, Sighting> messages,
        Fetches fetches) {
    Clues {
        names = List.copyOf(names);
        coordinates = new LinkedHashMap<>(coordinates);
        messages = new LinkedHashMap<>(messages);
    }

    Category category() {
        return diagnosis.category();
    }

    List<String> failedTests() {
        return diagnosis.failedTests();
    }

    /** Whether the lines that explain the failure hold {@code text}. */
    boolean failureSays(String text) {
        return messages.entrySet().stream()
                .anyMatch(message -> message.getValue().basis() == Basis.FAILURE
                        && message.getKey().contains(text));
    }
}
