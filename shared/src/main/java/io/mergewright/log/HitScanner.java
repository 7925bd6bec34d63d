package io.mergewright.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Scans a long log once: counts its lines and keeps those around hits. Not thread-safe. */
final class HitScanner implements NeedleTable.Sink {
    /** Bytes left unscanned until more have arrived, so that no needle is cut in two. */
    private static final int MARGIN = 64;
    /** So often the same text around a needle is looked at. */
    private static final int OFTEN = 4;

    private static final long NEWS_EFFORT = 300;
    private static final long COMMAND_EFFORT = 1_500;

    private static final NeedleTable NEEDLES = new NeedleTable(Needle.groups());
    private static final int COMMAND_BITS = NEEDLES.bits(Needle.Kind.COMMAND) | NEEDLES.bits(Needle.Kind.EXIT);

    private final RollingBuffer buffer;
    private final HitSorter hits;
    private final WordScan words = new WordScan(NEEDLES);
    private final Novelty surroundings = new Novelty();
    private final Effort effort = new Effort(NEWS_EFFORT);
    private final Effort effortForCommands = new Effort(COMMAND_EFFORT);
    private final Map<Needle.Kind, Long> doneUntil = new EnumMap<>(Needle.Kind.class);
    private int scanned;

    /** @param maxBytes kept at most, in all */
    HitScanner(RollingBuffer buffer, int maxBytes) {
        this.buffer = buffer;
        this.hits = new HitSorter(maxBytes);
    }

    /** Scans what arrived since the last time. */
    void scan() {
        effort.nextChunk();
        effortForCommands.nextChunk();
        int to = buffer.end() - MARGIN;
        while (scanned + WordScan.WORD <= to) {
            int wanted = wanted();
            if (wanted == 0) {
                scanned = words.skip(buffer.bytes(), scanned, to);
            } else {
                scanUntilFound(to, wanted);
            }
        }
        hits.cut(buffer, false);
    }

    private void scanUntilFound(int to, int wanted) {
        int at = words.next(buffer.bytes(), scanned, to, wanted);
        boolean found = at + WordScan.WORD <= to;
        scanned = found ? at + WordScan.WORD : at;
        if (found) {
            spend(Effort.FIND);
            NEEDLES.find(buffer.bytes(), at, buffer.end(), this);
        }
    }

    /** What to look for: all, or when effort runs short only commands and their ends, or nothing. */
    private int wanted() {
        if (effort.isLeft()) {
            return -1;
        }
        return effortForCommands.isLeft() ? COMMAND_BITS : 0;
    }

    private void spend(int cost) {
        (effort.isLeft() ? effort : effortForCommands).spend(cost);
    }

    @Override
    public void found(Needle needle, int at) {
        if (buffer.dropped() + at < doneUntil.getOrDefault(needle.kind(), 0L)) {
            return;
        }
        if (needle.kind() == Needle.Kind.NEWS && !surroundings.isNews(buffer.bytes(), at - 8, at + 24, OFTEN)) {
            return;
        }
        spend(Effort.LINE);
        byte[] bytes = buffer.bytes();
        int inLine = bytes[at] == '\n' ? at + 1 : at;
        int start = LineBounds.start(bytes, inLine, Math.max(0, at - HitWindow.MAX_BYTES));
        int end = LineBounds.forward(bytes, inLine, 1, Math.min(buffer.end(), at + HitWindow.MAX_BYTES));
        doneUntil.put(needle.kind(), buffer.dropped() + end);
        if (start >= 0) {
            long line = 1 + words.newlines() - LineBounds.count(bytes, start, scanned);
            hits.sort(needle, new HitLine(bytes, start, inLine, end), new Hit(buffer.dropped() + start, line));
        }
    }

    /** To be told when positions in the buffer shrank. */
    void shift(int by) {
        scanned -= by;
    }

    /** The number of {@code \n} in the log so far. */
    long newlines() {
        return words.newlines() + LineBounds.count(buffer.bytes(), scanned, buffer.end());
    }

    /** All that was kept, in no order; to be called once, at the end of the log. */
    Stream<Span> spans() {
        hits.cut(buffer, true);
        return hits.spans();
    }
}
