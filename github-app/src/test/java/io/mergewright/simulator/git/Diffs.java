package io.mergewright.simulator.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.jspecify.annotations.Nullable;

/** The differences between two commits, file by file, renames found, three lines of context. */
public final class Diffs {
    private static final int KEPT = 50;

    private final BareRepository git;
    private final Map<String, List<FileDiff>> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<FileDiff>> eldest) {
            return size() > KEPT;
        }
    };

    Diffs(BareRepository git) {
        this.git = git;
    }

    /** From {@code base} (null: from nothing) to {@code head}, in the order of the paths. */
    public synchronized List<FileDiff> between(@Nullable String base, String head) {
        return recent.computeIfAbsent(base + ".." + head, key -> List.copyOf(compute(base, head)));
    }

    private List<FileDiff> compute(@Nullable String base, String head) {
        return BareRepository.git("diff", () -> {
            var out = new ByteArrayOutputStream();
            try (var formatter = new DiffFormatter(out)) {
                formatter.setRepository(git.repository());
                formatter.setDetectRenames(true);
                formatter.setDiffAlgorithm(DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.MYERS));
                var files = new ArrayList<FileDiff>();
                for (var entry : formatter.scan(tree(base), tree(head))) {
                    out.reset();
                    formatter.format(entry);
                    formatter.flush();
                    files.add(file(entry, out.toString(StandardCharsets.UTF_8)));
                }
                return files;
            }
        });
    }

    private AbstractTreeIterator tree(@Nullable String commit) throws IOException {
        if (commit == null) {
            return new EmptyTreeIterator();
        }
        try (var walk = new RevWalk(git.repository());
                var reader = git.repository().newObjectReader()) {
            var tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            return new CanonicalTreeParser(null, reader, tree);
        }
    }

    private static FileDiff file(DiffEntry entry, String text) {
        boolean deleted = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        boolean moved = entry.getChangeType() == DiffEntry.ChangeType.RENAME
                || entry.getChangeType() == DiffEntry.ChangeType.COPY;
        String patch = patch(text);
        return new FileDiff(
                deleted ? entry.getOldPath() : entry.getNewPath(),
                moved ? entry.getOldPath() : null,
                status(entry.getChangeType()),
                (deleted ? entry.getOldId() : entry.getNewId()).name(),
                patch,
                text,
                patch == null ? List.of() : new HunkReader().read(patch));
    }

    private static String status(DiffEntry.ChangeType type) {
        return switch (type) {
            case ADD -> "added";
            case DELETE -> "removed";
            case RENAME -> "renamed";
            case COPY -> "copied";
            default -> type.name().toLowerCase(Locale.ROOT).replace("modify", "modified");
        };
    }

    private static @Nullable String patch(String text) {
        if (text.contains("\nBinary files ") || text.contains("\nGIT binary patch")) {
            return null;
        }
        int first = text.startsWith("@@") ? 0 : text.indexOf("\n@@") + 1;
        if (first == 0 && !text.startsWith("@@")) {
            return "";
        }
        return text.endsWith("\n") ? text.substring(first, text.length() - 1) : text.substring(first);
    }
}
