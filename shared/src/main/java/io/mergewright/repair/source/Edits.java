package io.mergewright.repair.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import io.mergewright.verify.Application;
import io.mergewright.verify.MemoryTree;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.TreeEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Search/replace edits from two texts. */
public final class Edits {
    /** Differences with fewer equal lines between them become one edit. */
    private static final int CLOSE = 3;

    private final RepositoryPath path;
    private final List<String> before;
    private final List<String> after;

    private Edits(RepositoryPath path, String before, String after) {
        this.path = path;
        this.before = lines(before);
        this.after = lines(after);
    }

    /** A difference: these lines before become those after; 0-based, ends exclusive. */
    private record Difference(int from, int to, int newFrom, int newTo) {}

    /**
     * The edits that make {@code after} of {@code before}, to be applied in their order: each search text stands exactly once in
     * what the edits before it left, and together they can be applied only once. Both texts end their lines with {@code \n}.
     */
    public static List<Edit> between(RepositoryPath path, String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        if (before.isEmpty()) {
            // There is nothing to search for in an empty file.
            return List.of(new Edit.Delete(path.value()), new Edit.Create(path.value(), after, false));
        }
        var edits = new Edits(path, before, after);
        for (int context = 1; context < edits.before.size(); context *= 2) {
            List<Edit> local = edits.around(context);
            if (apply(local, path, before)) {
                return local;
            }
        }
        return List.of(new Edit.Replace(path.value(), before, after));
    }

    private static boolean apply(List<Edit> edits, RepositoryPath path, String before) {
        var file = new TreeEntry.Present(FileContent.of(before.getBytes(UTF_8), false));
        var patch = new Patch("0000000", edits);
        return new PatchApplication(AllowedPaths.all()).check(patch, new MemoryTree(Map.of(path, file)))
                instanceof Application.Applied;
    }

    /** The edits with at least {@code context} lines around each difference, as far as there are so many. */
    private List<Edit> around(int context) {
        List<Edit> edits = new ArrayList<>();
        List<Difference> differences = differences();
        for (int i = 0; i < differences.size(); i++) {
            int end = i + 1 < differences.size() ? differences.get(i + 1).from() : before.size();
            edits.add(edit(differences.get(i), end, context));
        }
        return edits;
    }

    /** Lines with their ends, so that a last line without one differs from the same line with one. */
    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.asList(text.split("(?<=\n)", -1)).stream()
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private List<Difference> differences() {
        var old = new RawText(String.join("", before).getBytes(UTF_8));
        var now = new RawText(String.join("", after).getBytes(UTF_8));
        List<Difference> differences = new ArrayList<>();
        for (var edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now)) {
            int last = differences.size() - 1;
            var next = new Difference(edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB());
            if (last >= 0 && next.from() - differences.get(last).to() < CLOSE) {
                var first = differences.get(last);
                differences.set(last, new Difference(first.from(), next.to(), first.newFrom(), next.newTo()));
            } else {
                differences.add(next);
            }
        }
        return differences;
    }

    /** Takes as many lines around the difference as it needs to be the only such place, none of them from {@code end} on. */
    private Edit edit(Difference difference, int end, int least) {
        String rest = joined(after, 0, difference.newFrom()) + joined(before, difference.from(), before.size());
        for (int context = least; ; context++) {
            int above = Math.min(context, difference.newFrom());
            int below = Math.min(context, end - difference.to());
            String over = joined(after, difference.newFrom() - above, difference.newFrom());
            String search = over + joined(before, difference.from(), difference.to() + below);
            boolean whole = above < context && below < context;
            if (!search.isEmpty() && (whole || isOnce(rest, search))) {
                String replacement = over
                        + joined(after, difference.newFrom(), difference.newTo())
                        + joined(before, difference.to(), difference.to() + below);
                return new Edit.Replace(path.value(), search, replacement);
            }
        }
    }

    private static String joined(List<String> lines, int from, int to) {
        return String.join("", lines.subList(from, to));
    }

    private static boolean isOnce(String text, String search) {
        int first = text.indexOf(search);
        return first >= 0 && text.indexOf(search, first + 1) < 0;
    }
}
