package io.mergewright.diagnose.report;

import io.mergewright.core.Evidence;
import io.mergewright.diagnose.report.ExcerptRow.Jump;
import io.mergewright.diagnose.report.ExcerptRow.LeftOut;
import io.mergewright.diagnose.report.ExcerptRow.NotKept;
import io.mergewright.diagnose.report.ExcerptRow.Quoted;
import io.mergewright.log.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Lays quoted lines out in rows, best quotation first, within a number of lines. Used once, by one thread. */
final class Excerpt {
    private static final int LONGEST_LINE = 500;

    private final List<ExcerptRow> rows = new ArrayList<>();
    private int room;
    private long leftOut;

    private Excerpt(int maxLines) {
        this.room = maxLines;
    }

    /** Rows that quote {@code evidence}, at most {@code maxLines} lines of it; what is too long is cut in its middle. */
    static List<ExcerptRow> of(List<Evidence> evidence, int maxLines) {
        var excerpt = new Excerpt(maxLines);
        evidence.forEach(excerpt::add);
        if (excerpt.leftOut > 0) {
            excerpt.rows.add(new LeftOut(excerpt.leftOut));
        }
        return List.copyOf(excerpt.rows);
    }

    private void add(Evidence evidence) {
        int size = evidence.lines().size();
        if (room == 0) {
            leftOut += size;
            return;
        }
        if (!rows.isEmpty()) {
            rows.add(new Jump());
        }
        int shown = Math.min(size, room);
        int head = shown == size ? size : (shown + 1) / 2;
        quote(evidence, 0, head);
        if (shown < size) {
            rows.add(new LeftOut(size - shown));
            quote(evidence, size - (shown - head), size);
        }
        noteLinesNotKept(evidence);
        room -= shown;
    }

    private void quote(Evidence evidence, int from, int to) {
        for (int i = from; i < to; i++) {
            rows.add(new Quoted(
                    number(evidence, i), PlainText.of(evidence.lines().get(i), LONGEST_LINE)));
        }
    }

    private void noteLinesNotKept(Evidence evidence) {
        long missing = range(evidence) - evidence.lines().size();
        if (missing > 0) {
            rows.add(new NotKept(missing));
        }
    }

    /** Evidence from a log that was cut tells only where its first and its last line stand. */
    private static long number(Evidence evidence, int index) {
        int size = evidence.lines().size();
        if (index == 0 || size == range(evidence)) {
            return evidence.firstLine() + index;
        }
        return index == size - 1 ? evidence.lastLine() : 0;
    }

    private static long range(Evidence evidence) {
        return evidence.lastLine() - evidence.firstLine() + 1;
    }
}
