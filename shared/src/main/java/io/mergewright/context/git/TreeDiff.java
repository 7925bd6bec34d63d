package io.mergewright.context.git;

import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.DiffException;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Modes;
import io.mergewright.diff.UnifiedDiff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.jspecify.annotations.Nullable;

/**
 * Compares trees, with renames, in bounded memory. Of files that are binary or too large it says that they differ. Takes no setting
 * of the repository into account. For one comparison.
 */
final class TreeDiff implements AutoCloseable {
    static final int MOST_FILES = 2_000;
    static final int MOST_FILE_BYTES = 1 << 20;
    static final int MOST_BYTES = 8 << 20;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final DiffFormatter formatter = new DiffFormatter(text);
    private final List<FileDiff> files = new ArrayList<>();
    private final List<String> omitted = new ArrayList<>();
    private int bytes;

    /** @param omitted a sentence for each thing that is left out of {@code set} */
    record Changes(ChangeSet set, List<String> omitted) {}

    TreeDiff(ObjectReader reader) {
        formatter.setReader(reader, new Config());
        formatter.setDetectRenames(true);
        formatter.setBinaryFileThreshold(MOST_FILE_BYTES);
    }

    /** What changed from {@code before}, or from nothing. */
    Changes changes(@Nullable RevTree before, RevTree after) throws IOException {
        var entries = formatter.scan(before, after);
        for (DiffEntry entry : entries.subList(0, Math.min(entries.size(), MOST_FILES))) {
            add(entry);
        }
        if (entries.size() > MOST_FILES) {
            omitted.add("%,d more files are left out".formatted(entries.size() - MOST_FILES));
        }
        return new Changes(new ChangeSet(files, List.of()), List.copyOf(omitted));
    }

    private void add(DiffEntry entry) throws IOException {
        if (bytes > MOST_BYTES) {
            addWithoutLines(entry, "the changes are too many");
            return;
        }
        text.reset();
        formatter.format(entry);
        formatter.flush();
        bytes += text.size();
        try {
            files.addAll(UnifiedDiff.read(text.toByteArray()).files());
        } catch (DiffException e) {
            addWithoutLines(entry, "they cannot be read");
        }
    }

    private void addWithoutLines(DiffEntry entry, String why) {
        boolean added = entry.getChangeType() == DiffEntry.ChangeType.ADD;
        boolean deleted = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        var before = added ? entry.getNewPath() : entry.getOldPath();
        var after = deleted ? entry.getOldPath() : entry.getNewPath();
        var modes = new Modes(entry.getOldMode().getBits(), entry.getNewMode().getBits());
        files.add(new FileDiff(before, after, kind(entry), modes, true, List.of()));
        omitted.add("the changed lines of %s are left out: %s".formatted(after, why));
    }

    private static FileDiff.Kind kind(DiffEntry entry) {
        return switch (entry.getChangeType()) {
            case ADD -> FileDiff.Kind.ADDED;
            case DELETE -> FileDiff.Kind.DELETED;
            case MODIFY -> FileDiff.Kind.MODIFIED;
            case RENAME -> FileDiff.Kind.RENAMED;
            case COPY -> FileDiff.Kind.COPIED;
        };
    }

    @Override
    public void close() {
        formatter.close();
    }
}
