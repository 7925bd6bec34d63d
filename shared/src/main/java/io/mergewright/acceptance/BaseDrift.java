package io.mergewright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;

/** Brings what a branch changed in a file into another version of it, as a merge would. */
final class BaseDrift {
    private BaseDrift() {}

    /**
     * The file with the changes of both; where they conflict, once with ours and once with theirs.
     *
     * @return two versions where there are conflicts, else one
     */
    static List<Lines> merged(Lines base, Lines ours, Lines theirs) {
        var sequences = List.of(raw(base), raw(ours), raw(theirs));
        var merge = new MergeAlgorithm(new HistogramDiff())
                .merge(RawTextComparator.DEFAULT, sequences.get(0), sequences.get(1), sequences.get(2));
        var texts = List.of(base.texts(), ours.texts(), theirs.texts());
        var kept = version(merge, texts, MergeChunk.ConflictState.FIRST_CONFLICTING_RANGE);
        if (!merge.containsConflicts()) {
            return List.of(kept);
        }
        return List.of(kept, version(merge, texts, MergeChunk.ConflictState.NEXT_CONFLICTING_RANGE));
    }

    private static RawText raw(Lines lines) {
        var text = new StringBuilder();
        lines.texts().forEach(line -> text.append(line.stripTrailing()).append('\n'));
        return new RawText(text.toString().getBytes(UTF_8));
    }

    private static Lines version(
            Iterable<MergeChunk> merge, List<List<String>> texts, MergeChunk.ConflictState chosen) {
        List<String> lines = new ArrayList<>();
        for (MergeChunk chunk : merge) {
            var state = chunk.getConflictState();
            if (state == MergeChunk.ConflictState.NO_CONFLICT || state == chosen) {
                lines.addAll(texts.get(chunk.getSequenceIndex()).subList(chunk.getBegin(), chunk.getEnd()));
            }
        }
        return Lines.of(lines);
    }
}
