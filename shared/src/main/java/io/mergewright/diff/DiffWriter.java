package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.QuotedString;

/** Writes changes as a unified diff that {@code git apply} and {@code patch -p1} take. */
public final class DiffWriter {
    private static final int CONTEXT_LINES = 3;
    private static final String NOTHING = "/dev/null";

    private final DiffAlgorithm algorithm = new HistogramDiff();

    /**
     * The diff of {@code changes}, in their order.
     *
     * @throws IllegalArgumentException when one is of a binary file
     */
    public byte[] write(List<FileChange> changes) {
        var out = new ByteArrayOutputStream();
        for (FileChange change : changes) {
            refuseBinary(change);
            out.writeBytes(header(change).getBytes(UTF_8));
            if (change.changesText()) {
                writeHunks(change, out);
            }
        }
        return out.toByteArray();
    }

    private static void refuseBinary(FileChange change) {
        if (change.changesText()
                && (change.before().filter(FileContent::isBinary).isPresent()
                        || change.after().filter(FileContent::isBinary).isPresent())) {
            throw new IllegalArgumentException(change.path() + " is binary");
        }
    }

    private static String header(FileChange change) {
        var names = quoted("a/" + change.path()) + " " + quoted("b/" + change.path());
        return GitHeader.START + names + "\n" + modeLines(change) + indexLine(change) + nameLines(change);
    }

    private static String modeLines(FileChange change) {
        if (change.before().isEmpty()) {
            return "new file mode " + mode(change.after().orElseThrow()) + "\n";
        }
        var before = mode(change.before().get());
        if (change.after().isEmpty()) {
            return "deleted file mode " + before + "\n";
        }
        var after = mode(change.after().get());
        return before.equals(after) ? "" : "old mode " + before + "\nnew mode " + after + "\n";
    }

    private static String indexLine(FileChange change) {
        if (!change.changesText()
                && change.before().isPresent()
                && change.after().isPresent()) {
            return "";
        }
        var mode = change.before()
                .filter(before -> change.after()
                        .filter(after -> after.executable() == before.executable())
                        .isPresent())
                .map(before -> " " + mode(before));
        return "index %s..%s%s\n".formatted(blob(change.before()), blob(change.after()), mode.orElse(""));
    }

    private static String blob(Optional<FileContent> content) {
        return content.map(DiffWriter::blob).orElse(ObjectId.zeroId()).name();
    }

    private static ObjectId blob(FileContent content) {
        return new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, content.bytes());
    }

    private static String mode(FileContent content) {
        return content.executable() ? "100755" : "100644";
    }

    private static String nameLines(FileChange change) {
        if (text(change.before()).equals(text(change.after()))) {
            return "";
        }
        var before = change.before().isPresent() ? quoted("a/" + change.path()) : NOTHING;
        var after = change.after().isPresent() ? quoted("b/" + change.path()) : NOTHING;
        return "--- " + before + "\n+++ " + after + "\n";
    }

    /** In quotation marks also for a space, which git does not ask for: patch takes it for the end of a name. */
    private static String quoted(String path) {
        var quoted = QuotedString.GIT_PATH.quote(path);
        return quoted.equals(path) && path.indexOf(' ') >= 0 ? '"' + path + '"' : quoted;
    }

    private static String text(Optional<FileContent> content) {
        return content.map(FileContent::octets).orElse("");
    }

    private void writeHunks(FileChange change, ByteArrayOutputStream out) {
        var before = rawText(change.before());
        var after = rawText(change.after());
        var edits = algorithm.diff(RawTextComparator.DEFAULT, before, after);
        try (var formatter = new DiffFormatter(out)) {
            formatter.setContext(CONTEXT_LINES);
            formatter.format(edits, before, after);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static RawText rawText(Optional<FileContent> content) {
        return new RawText(content.map(FileContent::bytes).orElse(new byte[0]));
    }
}
