package io.mergewright.review.change;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.FileContent;
import io.mergewright.diff.FileDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sorts the files of a change into those that are worth a look, with their texts, and the others. */
public final class ChangeReader {
    /** Files that are looked into; what is beyond is named. */
    private static final int MOST_FILES = 2_000;

    private final Sources base;
    private final Sources head;
    private final Attributes attributes;
    private final Predicate<String> wanted;

    /**
     * A reader.
     *
     * @param base the files before the change, whose {@code .gitattributes} count
     * @param head the files after it
     * @param wanted the paths that are looked into
     */
    public ChangeReader(Sources base, Sources head, Predicate<String> wanted) {
        this.wanted = wanted;
        this.base = base;
        this.head = head;
        this.attributes = Attributes.of(base);
    }

    /** The change that {@code set} describes. */
    public Change read(ChangeSet set) {
        List<ChangedFile> files = new ArrayList<>();
        List<NotReviewed> others = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (FileDiff diff : set.files()) {
            if (files.size() == MOST_FILES) {
                others.add(new NotReviewed(diff.newPath(), "too many files"));
            } else {
                read(diff, files, others);
            }
        }
        set.notices().forEach(notice -> notes.add(notice.text()));
        return new Change(base, head, files, others, notes);
    }

    private void read(FileDiff diff, List<ChangedFile> files, List<NotReviewed> others) {
        if (!wanted.test(diff.newPath())) {
            others.add(new NotReviewed(diff.newPath(), "excluded by the settings of the repository"));
            return;
        }
        Optional<FileText> before = diff.kind() == FileDiff.Kind.ADDED ? Optional.empty() : text(base, diff.oldPath());
        Optional<FileText> after = diff.kind() == FileDiff.Kind.DELETED ? Optional.empty() : text(head, diff.newPath());
        String reason =
                attributes.reason(diff.newPath()).orElseGet(() -> Uninteresting.reason(diff, after.or(() -> before)));
        if (reason.isEmpty()) {
            files.add(new ChangedFile(diff, before.orElse(null), after.orElse(null)));
        } else {
            others.add(new NotReviewed(diff.newPath(), reason));
        }
    }

    private static Optional<FileText> text(Sources sources, String path) {
        try {
            Optional<FileContent> content = sources.at(new RepositoryPath(path));
            return content.flatMap(FileText::of);
        } catch (IllegalArgumentException e) {
            // No path that can be followed; it is reviewed by its name alone.
            return Optional.empty();
        }
    }
}
