package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads unified diffs as git, diff, Subversion, Mercurial and Bazaar write them, alone or within mails and commit messages.
 * Text between the files is skipped; what looks like part of a diff and cannot be read is refused, so that nothing is lost.
 */
public final class UnifiedDiff {
    /** Larger diffs are refused, which bounds the memory together with {@link HunkReader#MOST_LINES}. */
    static final int MOST_BYTES = 64 << 20;

    private static final Pattern COMBINED = Pattern.compile("diff --(?:cc|combined) .*|@@@+ -\\d.*", Pattern.DOTALL);
    private static final Pattern HUNK = Pattern.compile("@@ -\\d.*", Pattern.DOTALL);
    private static final Pattern CONTEXT = Pattern.compile("\\*{15}.*", Pattern.DOTALL);
    private static final Pattern COLOURED =
            Pattern.compile("\\x1B\\[[0-9;]*m(?:diff --git |--- |@@ -).*", Pattern.DOTALL);
    private static final Pattern NORMAL = Pattern.compile("\\d+(?:,\\d+)?[acd]\\d+(?:,\\d+)?");

    private final DiffCursor cursor;
    private final HunkReader hunks;
    private final List<FileDiff> files = new ArrayList<>();
    private final List<BinaryNotice> notices = new ArrayList<>();

    private UnifiedDiff(byte[] bytes) {
        cursor = new DiffCursor(bytes);
        hunks = new HunkReader(cursor);
    }

    /**
     * Everything that {@code text} says.
     *
     * @throws DiffException when something in it cannot be read
     */
    public static ChangeSet read(String text) {
        return read(text.getBytes(UTF_8));
    }

    /**
     * Everything that {@code bytes} say.
     *
     * @throws DiffException when something in them cannot be read
     */
    public static ChangeSet read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new DiffException(1, "a diff of more than " + MOST_BYTES + " bytes");
        }
        if (ByteOrderMark.isUtf16(bytes)) {
            throw new DiffException(1, "a diff in UTF-16, which hides the bytes of the files");
        }
        return new UnifiedDiff(bytes).changeSet();
    }

    private ChangeSet changeSet() {
        while (!cursor.atEnd()) {
            readNext();
        }
        return new ChangeSet(files, notices);
    }

    private void readNext() {
        if (cursor.startsWith(GitHeader.START)) {
            files.add(gitFile());
        } else if (FileNames.startHere(cursor)) {
            files.add(plainFile());
        } else {
            readBetween(cursor.header());
            cursor.advance();
        }
    }

    private FileDiff gitFile() {
        var header = new GitHeader(cursor);
        boolean binary = BinaryContent.take(cursor);
        Optional<FileNames> names = binary ? Optional.empty() : namesBelow();
        List<Hunk> found = names.isPresent() ? hunksBelow() : List.of();
        var kind = kind(header, names, found.isEmpty() && !binary);
        var paths = header.paths(names);
        return new FileDiff(paths.before(), paths.after(), kind, header.modes(), binary, found);
    }

    private Optional<FileNames> namesBelow() {
        if (FileNames.startHere(cursor)) {
            return Optional.of(FileNames.read(cursor));
        }
        if (cursor.startsWith("--- ")) {
            throw cursor.problem("no line +++ below");
        }
        return Optional.empty();
    }

    private static FileDiff.Kind kind(GitHeader header, Optional<FileNames> names, boolean unchanged) {
        if (header.kind() != FileDiff.Kind.MODIFIED) {
            return header.kind();
        }
        if (unchanged && header.modes().differ()) {
            return FileDiff.Kind.MODE_ONLY;
        }
        return names.map(UnifiedDiff::kind).orElse(FileDiff.Kind.MODIFIED);
    }

    private static FileDiff.Kind kind(FileNames names) {
        if (names.before().isNothing()) {
            return FileDiff.Kind.ADDED;
        }
        return names.after().isNothing() ? FileDiff.Kind.DELETED : FileDiff.Kind.MODIFIED;
    }

    private FileDiff plainFile() {
        var names = FileNames.read(cursor);
        var found = hunksBelow();
        var paths = names.paths();
        return new FileDiff(paths.before(), paths.after(), kind(names, found.get(0)), Modes.UNKNOWN, false, found);
    }

    private static FileDiff.Kind kind(FileNames names, Hunk first) {
        if (names.before().isStampedAbsent() && first.oldRange().equals(new Hunk.Range(0, 0))) {
            return FileDiff.Kind.ADDED;
        }
        if (names.after().isStampedAbsent() && first.newRange().equals(new Hunk.Range(0, 0))) {
            return FileDiff.Kind.DELETED;
        }
        return kind(names);
    }

    private List<Hunk> hunksBelow() {
        var found = hunks.read();
        if (found.isEmpty()) {
            throw cursor.problem("no hunk below the names of the files");
        }
        return found;
    }

    private void readBetween(String line) {
        if (BinaryContent.isNotice(line)) {
            notices.add(new BinaryNotice(cursor.number(), line));
        } else if (COMBINED.matcher(line).matches()) {
            throw cursor.problem("a combined diff of a merge: compare with one parent instead");
        } else if (HUNK.matcher(line).matches()) {
            throw cursor.problem("a hunk without the names of its files");
        } else if (CONTEXT.matcher(line).matches() || NORMAL.matcher(line).matches()) {
            throw cursor.problem("not a unified diff, as diff -u writes it");
        } else if (COLOURED.matcher(line).matches()) {
            throw cursor.problem("a coloured diff: write it with --color=never");
        } else if (line.equals("GIT binary patch")) {
            throw cursor.problem("a binary patch without the name of its file");
        }
    }
}
