package io.mergewright.repair;

import io.mergewright.context.Commit;
import io.mergewright.core.Edit;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import io.mergewright.repair.source.Edits;
import io.mergewright.repair.source.Hunks;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edits that take changes back, as long as nobody changed the same lines since. */
final class Undo {
    private static final int EXECUTABLE = 0b001_001_001;

    private final SourceFiles files;

    Undo(SourceFiles files) {
        this.files = files;
    }

    /** All of {@code commit}, or empty when a part of it cannot be taken back. */
    Optional<List<Edit>> commit(Commit commit) {
        if (!commit.changes().notices().isEmpty()) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (FileDiff file : commit.changes().files()) {
            Optional<List<Edit>> one = file.binary() ? Optional.empty() : file(file);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            edits.addAll(one.get());
        }
        return Optional.of(edits);
    }

    /** Some of the hunks of a modified file. */
    Optional<List<Edit>> hunks(FileDiff file, List<Hunk> hunks) {
        return files.at(file.newPath())
                .flatMap(now ->
                        Hunks.reverse(now.text(), hunks).map(before -> Edits.between(now.path(), now.text(), before)));
    }

    private Optional<List<Edit>> file(FileDiff file) {
        return switch (file.kind()) {
            case MODIFIED -> hunks(file, file.hunks()).map(edits -> withMode(edits, file));
            case MODE_ONLY -> Optional.of(withMode(List.of(), file));
            case ADDED, COPIED -> Optional.of(List.of(new Edit.Delete(file.newPath())));
            case DELETED -> Optional.of(List.of(create(file, removed(file))));
            case RENAMED -> renamed(file);
        };
    }

    private Optional<List<Edit>> renamed(FileDiff file) {
        return files.at(file.newPath())
                .map(SourceFile::text)
                .flatMap(text -> Hunks.reverse(text, file.hunks()))
                .map(before -> List.of(new Edit.Delete(file.newPath()), create(file, before)));
    }

    private static Edit create(FileDiff file, String content) {
        return new Edit.Create(
                file.oldPath(), content, isExecutable(file.modes().before()));
    }

    private static List<Edit> withMode(List<Edit> edits, FileDiff file) {
        boolean before = isExecutable(file.modes().before());
        boolean after = isExecutable(file.modes().after());
        List<Edit> all = new ArrayList<>(edits);
        if (before != after && file.modes().before() != 0 && file.modes().after() != 0) {
            all.add(new Edit.SetExecutable(file.newPath(), before));
        }
        return all;
    }

    private static boolean isExecutable(int mode) {
        return (mode & EXECUTABLE) != 0;
    }

    private static String removed(FileDiff file) {
        var text = new StringBuilder();
        for (Hunk hunk : file.hunks()) {
            for (HunkLine line : hunk.lines()) {
                if (line.kind() == HunkLine.Kind.REMOVED) {
                    text.append(line.text()).append(line.terminated() ? "\n" : "");
                }
            }
        }
        return text.toString();
    }
}
