package io.mergewright.review.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.FileContent;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a change as far as its difference alone shows them: lines that it does not show are empty, and those that it shows stand
 * where they are. For changes whose repository is not at hand. Immutable.
 */
public final class DiffSources implements Sources {
    /** A file is shown up to this line. */
    private static final int MOST_LINES = 200_000;

    private final Map<String, FileContent> files = new TreeMap<>();

    private DiffSources(ChangeSet set, Side side) {
        for (FileDiff diff : set.files()) {
            boolean there =
                    side == Side.LEFT ? diff.kind() != FileDiff.Kind.ADDED : diff.kind() != FileDiff.Kind.DELETED;
            String path = side == Side.LEFT ? diff.oldPath() : diff.newPath();
            if (there && RepositoryPath.problem(path).isEmpty()) {
                files.put(path, FileContent.of(text(diff, side).getBytes(UTF_8), false));
            }
        }
    }

    /** One side of {@code set}. */
    public static DiffSources of(ChangeSet set, Side side) {
        return new DiffSources(set, side);
    }

    private static String text(FileDiff diff, Side side) {
        var text = new StringBuilder();
        int line = 1;
        for (Hunk hunk : diff.hunks()) {
            Hunk.Range range = side == Side.LEFT ? hunk.oldRange() : hunk.newRange();
            if (range.start() > MOST_LINES) {
                break;
            }
            for (; line < range.start(); line++) {
                text.append('\n');
            }
            HunkLine.Kind other = side == Side.LEFT ? HunkLine.Kind.ADDED : HunkLine.Kind.REMOVED;
            for (HunkLine one : hunk.lines()) {
                if (one.kind() != other) {
                    text.append(one.text()).append(one.terminated() ? "\n" : "");
                    line++;
                }
            }
        }
        return text.toString();
    }

    @Override
    public List<RepositoryPath> paths() {
        return files.keySet().stream().map(RepositoryPath::new).toList();
    }

    @Override
    public Optional<FileContent> at(RepositoryPath path) {
        return Optional.ofNullable(files.get(path.value()));
    }
}
