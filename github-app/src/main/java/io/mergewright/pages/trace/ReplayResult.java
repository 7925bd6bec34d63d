package io.mergewright.pages.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.pages.suggestion.DiffLine;
import io.mergewright.replay.Recording;
import io.mergewright.replay.Replayed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * A handling as it was, and as it is when it is repeated.
 *
 * @param identical whether the result is the same, byte for byte
 * @param differences in sentences; there may be some although the result is identical
 * @param diff of the results, as a unified diff without file names; empty where they are identical
 */
public record ReplayResult(
        String handling, String recordedBy, boolean identical, List<String> differences, List<String> diff) {
    private static final int MOST_LINES = 2_000;

    public ReplayResult {
        differences = List.copyOf(differences);
        diff = List.copyOf(diff);
    }

    static ReplayResult of(Recording recording, Replayed replayed) {
        return new ReplayResult(
                replayed.handling(),
                recording.origin().program(),
                replayed.identical(),
                replayed.differences(),
                replayed.identical() ? List.of() : diff(recording.result(), replayed.result()));
    }

    public List<DiffLine> lines() {
        return DiffLine.of(diff);
    }

    private static List<String> diff(String then, String now) {
        var before = new RawText(then.getBytes(UTF_8));
        var after = new RawText(now.getBytes(UTF_8));
        var out = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), before, after);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return out.toString(UTF_8).lines().limit(MOST_LINES).toList();
    }
}
