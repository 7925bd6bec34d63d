package io.mergewright.acceptance;

import java.util.List;

/**
 * What the commits on the pull request did with a suggestion on the way.
 *
 * @param applied commits that brought it, exactly, oldest first
 * @param byButton those of them whose messages name our bot
 * @param notes a sentence for each thing that could not be looked at
 */
record Journey(List<String> applied, List<String> byButton, List<String> notes) {
    Journey {
        applied = List.copyOf(applied);
        byButton = List.copyOf(byButton);
        notes = List.copyOf(notes);
    }

    boolean wasApplied() {
        return !applied.isEmpty();
    }
}
