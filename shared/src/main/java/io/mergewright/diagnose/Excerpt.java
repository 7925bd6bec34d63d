package io.mergewright.diagnose;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.log.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lines of a log for a reader with little room: what explains the failure, then what else may, then the lines around the
 * explanation and the last words of the log, as far as an allowance goes. Secrets are redacted.
 *
 * @param lines in the order of the log; numbers are those of the raw log
 */
public record Excerpt(List<LogLine> lines) {
    /** Characters that count as one token: an estimate for logs, whatever the tokenizer. */
    public static final double CHARACTERS_PER_TOKEN = 3.5;

    /** Characters that a line costs beside its text: its number, a bar, the line end. */
    private static final int FRAME = 7;

    private static final double SHARE_OF_ONE_BLOCK = 0.85;
    private static final int LINES_AROUND = 8;
    private static final int BLOCKS_WITH_SURROUNDINGS = 3;
    private static final int LAST_WORDS = 12;

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /** The excerpt of {@code log} that {@code diagnosis} suggests, of at most {@code tokens} tokens. */
    public static Excerpt of(LogWindow log, Diagnosis diagnosis, int tokens) {
        var choice = new Choice(tokens * CHARACTERS_PER_TOKEN);
        Stream.concat(
                        diagnosis.excerpts().stream(),
                        diagnosis.causes().stream().map(Finding::evidence).flatMap(List::stream))
                .forEach(choice::addBlock);
        diagnosis.excerpts().stream()
                .limit(BLOCKS_WITH_SURROUNDINGS)
                .flatMap(block -> around(log, block).stream())
                .forEach(choice::add);
        if (diagnosis.failed()) {
            lastWords(log).forEach(choice::add);
        }
        return new Excerpt(new ArrayList<>(choice.chosen.values()));
    }

    /** Texts by the numbers of their lines. */
    public Map<Long, String> byNumber() {
        Map<Long, String> texts = new TreeMap<>();
        lines.forEach(line -> texts.put(line.number(), line.text()));
        return texts;
    }

    private static List<LogLine> around(LogWindow log, Evidence block) {
        int from = indexOf(log, block.firstLine() - LINES_AROUND);
        int to = indexOf(log, block.lastLine() + LINES_AROUND + 1);
        return new Redactor().redact(log.lines(), from, to);
    }

    /** The index of the first line whose number is at least {@code number}. */
    private static int indexOf(LogWindow log, long number) {
        int index = 0;
        while (index < log.lines().size() && log.lines().get(index).number() < number) {
            index++;
        }
        return index;
    }

    private static List<LogLine> lastWords(LogWindow log) {
        int from = log.lines().size();
        for (int spoken = 0; from > 0 && spoken < LAST_WORDS; from--) {
            spoken += isSpoken(log.lines().get(from - 1)) ? 1 : 0;
        }
        return new Redactor()
                .redact(log.lines(), from, log.lines().size()).stream()
                        .filter(Excerpt::isSpoken)
                        .toList();
    }

    private static boolean isSpoken(LogLine line) {
        return !line.text().isBlank();
    }

    /** What has been chosen so far, and the characters that are left. */
    private static final class Choice {
        private final Map<Long, LogLine> chosen = new TreeMap<>();
        private final double most;
        private double left;

        Choice(double characters) {
            this.most = characters * SHARE_OF_ONE_BLOCK;
            this.left = characters;
        }

        /** Adds a block from its head on; no block takes all the room. */
        void addBlock(Evidence block) {
            double whole = block.lines().stream().mapToDouble(Choice::cost).sum();
            double room = whole <= left ? left : Math.min(left, most);
            for (int i = 0; i < block.lines().size() && room > 0; i++) {
                String line = block.lines().get(i);
                room -= cost(line);
                add(new LogLine(block.firstLine() + i, line));
            }
        }

        private static double cost(String line) {
            return line.length() + FRAME;
        }

        void add(LogLine line) {
            double cost = cost(line.text());
            if (cost <= left && chosen.putIfAbsent(line.number(), line) == null) {
                left -= cost;
            }
        }
    }
}
