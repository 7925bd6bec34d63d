package io.mergewright.review.change;

import io.mergewright.context.Sources;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change under review.
 *
 * @param base the repository before the change
 * @param head the repository after it
 * @param files that are reviewed, in the order of the difference
 * @param notReviewed the others, and why
 * @param notes what else is missing, in sentences
 */
public record Change(
        Sources base, Sources head, List<ChangedFile> files, List<NotReviewed> notReviewed, List<String> notes) {
    public Change {
        files = List.copyOf(files);
        notReviewed = List.copyOf(notReviewed);
        notes = List.copyOf(notes);
    }

    /** The same change, of which {@code note} is to be said as well. */
    public Change withNote(String note) {
        return new Change(
                base,
                head,
                files,
                notReviewed,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** Lines that were added in the files that are reviewed. */
    public int added() {
        return files.stream().mapToInt(file -> file.diff().added()).sum();
    }
}
