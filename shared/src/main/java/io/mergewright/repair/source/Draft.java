package io.mergewright.repair.source;

import io.mergewright.core.Edit;
import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes of files that do not touch each other, in the making. Not thread-safe. */
public final class Draft {
    private final Map<RepositoryPath, SourceFile> files = new TreeMap<>(Comparator.comparing(RepositoryPath::value));
    private final Map<RepositoryPath, List<Change>> changes = new LinkedHashMap<>();

    /** What is between two offsets of a text becomes {@code text}. */
    private record Change(int start, int end, String text) {
        boolean touches(Change other) {
            return (start < other.end && other.start < end)
                    || (start < end && start == other.start && end == other.end);
        }
    }

    /**
     * Puts {@code text} in place of what is between two offsets of {@code file}. Where another change stands already, nothing
     * happens.
     *
     * @return whether the change is part of the draft now, or was before
     */
    public boolean replace(SourceFile file, int start, int end, String text) {
        var change = new Change(start, end, text);
        List<Change> here = changes.computeIfAbsent(file.path(), path -> new ArrayList<>());
        files.put(file.path(), file);
        if (here.contains(change)) {
            return true;
        }
        if (here.stream().anyMatch(change::touches)) {
            return false;
        }
        return here.add(change);
    }

    public boolean insert(SourceFile file, int offset, String text) {
        return replace(file, offset, offset, text);
    }

    /** Takes {@code first} to {@code last} away, whole lines. */
    public boolean deleteLines(SourceFile file, int first, int last) {
        return replace(file, file.start(first), file.start(last + 1), "");
    }

    /** Takes over all that {@code other} changes, as far as nothing stands in its way. */
    public void addAll(Draft other) {
        other.files.forEach((path, file) -> other.changes
                .getOrDefault(path, List.of())
                .forEach(change -> replace(file, change.start(), change.end(), change.text())));
    }

    public boolean isEmpty() {
        return edits().isEmpty();
    }

    /** The edits that make these changes; none where a file would be as before. */
    public List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        files.values().forEach(file -> edits.addAll(Edits.between(file.path(), file.text(), changed(file))));
        return edits;
    }

    private String changed(SourceFile file) {
        var text = new StringBuilder(file.text());
        changes.getOrDefault(file.path(), List.of()).stream()
                .sorted(Comparator.comparingInt(Change::start)
                        .thenComparingInt(Change::end)
                        .reversed())
                .forEach(change -> text.replace(change.start(), change.end(), change.text()));
        return text.toString();
    }
}
