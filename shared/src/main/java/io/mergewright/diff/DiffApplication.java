package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts a diff onto the very files from which it was made: each hunk at its own lines and nowhere else. */
public final class DiffApplication {
    private final Function<RepositoryPath, Optional<FileContent>> files;

    /** @param files as they are before; empty where there is none */
    public DiffApplication(Function<RepositoryPath, Optional<FileContent>> files) {
        this.files = files;
    }

    /** What came of it. */
    public sealed interface Result {
        /** All of it has its place; one change or more. */
        record Applied(List<FileChange> changes) implements Result {
            public Applied {
                changes = List.copyOf(changes);
            }
        }

        /** Nothing of it is used; {@code reason} is a sentence. */
        record Refused(String reason) implements Result {}
    }

    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /** The changes of files that {@code diff} is, or why it is none of these files. */
    public Result apply(ChangeSet diff) {
        List<FileChange> changes = new ArrayList<>();
        try {
            for (FileDiff file : diff.files()) {
                changes.addAll(changes(file));
            }
        } catch (RefusedException e) {
            return new Result.Refused(String.valueOf(e.getMessage()));
        }
        return changes.isEmpty() ? new Result.Refused("the diff changes nothing") : new Result.Applied(changes);
    }

    private List<FileChange> changes(FileDiff diff) throws RefusedException {
        if (diff.binary()) {
            throw new RefusedException(diff.newPath() + " is binary");
        }
        RepositoryPath from = path(diff.oldPath());
        RepositoryPath to = path(diff.newPath());
        Optional<FileContent> before = files.apply(from);
        if (before.isEmpty() != (diff.kind() == FileDiff.Kind.ADDED)) {
            throw new RefusedException(from + (before.isEmpty() ? " is not there" : " is there already"));
        }
        Optional<FileContent> after = after(diff, before);
        if (from.equals(to)) {
            return before.equals(after) ? List.of() : List.of(new FileChange(to, before, after));
        }
        var moved = new FileChange(from, before, Optional.empty());
        var added = added(to, after);
        return diff.kind() == FileDiff.Kind.COPIED ? List.of(added) : List.of(moved, added);
    }

    private FileChange added(RepositoryPath to, Optional<FileContent> after) throws RefusedException {
        if (files.apply(to).isPresent()) {
            throw new RefusedException(to + " is there already");
        }
        return new FileChange(to, Optional.empty(), after);
    }

    private static RepositoryPath path(String name) throws RefusedException {
        Optional<String> problem = RepositoryPath.problem(name);
        if (problem.isPresent()) {
            throw new RefusedException(problem.get());
        }
        return new RepositoryPath(name);
    }

    private static Optional<FileContent> after(FileDiff diff, Optional<FileContent> before) throws RefusedException {
        String octets = octets(before.map(FileContent::octets).orElse(""), diff);
        if (diff.kind() == FileDiff.Kind.DELETED) {
            if (!octets.isEmpty()) {
                throw new RefusedException(diff.oldPath() + " has more lines than are deleted");
            }
            return Optional.empty();
        }
        int mode = diff.modes().after();
        boolean executable = mode == 0 ? before.filter(FileContent::executable).isPresent() : (mode & 0111) != 0;
        return Optional.of(new FileContent(octets, executable));
    }

    private static String octets(String before, FileDiff diff) throws RefusedException {
        List<String> old = lines(before);
        var result = new StringBuilder();
        int at = 0;
        for (Hunk hunk : diff.hunks()) {
            long first = hunk.oldRange().first() - 1;
            if (first < at || first > old.size()) {
                throw new RefusedException("%s has no line %d".formatted(diff.oldPath(), first + 1));
            }
            old.subList(at, (int) first).forEach(result::append);
            at = (int) first;
            for (HunkLine line : hunk.lines()) {
                String text = octets(line);
                if (line.kind().isOld()) {
                    require(at < old.size() && old.get(at).equals(text), diff, at);
                    at++;
                }
                result.append(line.kind().isNew() ? text : "");
            }
        }
        old.subList(at, old.size()).forEach(result::append);
        return result.toString();
    }

    private static void require(boolean same, FileDiff diff, int at) throws RefusedException {
        if (!same) {
            throw new RefusedException("line %d of %s is another".formatted(at + 1, diff.oldPath()));
        }
    }

    private static String octets(HunkLine line) {
        return new String((line.text() + (line.terminated() ? "\n" : "")).getBytes(UTF_8), ISO_8859_1);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
