package io.mergewright.context;

import io.mergewright.diff.ChangeSet;
import java.util.List;

/**
 * A commit, whoever made it.
 *
 * @param id all 40 hexadecimal digits
 * @param subject the first line of its message; may be empty
 * @param changes since its first parent; of a commit without parents, all of its files
 * @param omitted a sentence for each thing that {@code changes} leave out; mostly empty
 */
public record Commit(String id, String subject, ChangeSet changes, List<String> omitted) {
    public Commit {
        omitted = List.copyOf(omitted);
    }
}
