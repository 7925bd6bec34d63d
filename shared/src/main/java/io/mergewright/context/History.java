package io.mergewright.context;

import java.util.List;

/**
 * Commits, newest first.
 *
 * @param notes a sentence for each thing that the reader may not expect, such as commits left out; mostly empty
 */
public record History(List<Commit> commits, List<String> notes) {
    public History {
        commits = List.copyOf(commits);
        notes = List.copyOf(notes);
    }
}
