package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.Level;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.Matches;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.log.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place where no rule knows the tool: statements of failure inside the failed command's output, rare ones
 * first, and the last paragraph before the first line that only wraps.
 */
final class GeneralSignals {
    /** A statement of failure, see {@link LineSignals#points}. */
    static final int STATEMENT = 4;

    private static final int MOST_BLOCKS = 6;
    private static final int MOST_HITS = 300;
    private static final int LONGEST_PARAGRAPH = 20;
    private static final int SHORT_PARAGRAPH = 3;
    private static final int LONGEST_BLOCK = 14;
    private static final int LONGEST_JOINED = 60;
    private static final double SAME_WEIGHT = 2;
    private static final int LONGEST_SHAPE = 60;
    private static final double CLOSING_PARAGRAPH = 4.5;
    private static final double TRACED_PARAGRAPH = 3.5;
    private static final double MARGIN = 2.5;
    private static final double SHAPE = 5.6;
    private static final double OUTSIDE = -3;

    private final LogText text;
    private final Outline outline;
    private final Novelty novelty;
    private final BitSet structure = new BitSet();
    private final BitSet ends = new BitSet();
    private final BitSet wrappers = new BitSet();
    private final BitSet noise = new BitSet();

    GeneralSignals(LogText text, Matches matches, Outline outline, Novelty novelty) {
        this.text = text;
        this.outline = outline;
        this.novelty = novelty;
        for (Claim claim : matches.claims()) {
            Role role = claim.rule().role();
            var lines = role == Role.WRAPPER || role == Role.SUMMARY
                    ? wrappers
                    : role == Role.NOISE ? noise : role == Role.CAUSE ? null : structure;
            if (lines != null) {
                lines.set(claim.first(), claim.last() + 1);
            }
            if (role == Role.EXIT || role == Role.RESULT) {
                ends.set(claim.first(), claim.last() + 1);
            }
        }
    }

    /**
     * A run of lines and how much it looks like a cause.
     *
     * @param shape what a loose rule saw there, or null
     */
    record Block(int first, int last, double points, Ranking.@Nullable Ranked shape) {
        Block(int first, int last, double points) {
            this(first, last, points, null);
        }

        /** Whether {@code next} begins right after this block and weighs about the same. */
        boolean joins(Block next) {
            return next.first <= last + 1
                    && Math.abs(next.points - points) <= SAME_WEIGHT
                    && next.last - first < LONGEST_JOINED;
        }

        Block with(Block next) {
            return new Block(first, Math.max(last, next.last), Math.max(points, next.points));
        }

        boolean overlaps(Block other) {
            return first <= other.last && other.first <= last;
        }

        boolean overlaps(Cluster cluster) {
            return first <= cluster.last() && cluster.first() <= last;
        }
    }

    /** Blocks that may explain the failure, best first, none overlapping another; {@code shapes} compete with them. */
    List<Block> find(List<Ranking.Ranked> shapes) {
        var sections = outline.sections();
        int from = sections.isEmpty() ? 0 : sections.get(0).start();
        int to = sections.isEmpty() ? text.size() - 1 : sections.get(0).end() - 1;
        List<Block> blocks = statements(from, to);
        closingParagraph(from, to, blocks);
        shapes.forEach(shape -> blocks.add(block(shape, from, to)));
        blocks.sort(Comparator.comparingDouble((Block b) -> -b.points()).thenComparingInt(Block::first));
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            boolean near = kept.isEmpty() || block.points() > kept.get(0).points() - MARGIN;
            if (near && kept.size() < MOST_BLOCKS && kept.stream().noneMatch(block::overlaps)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static Block block(Ranking.Ranked shape, int from, int to) {
        var cluster = shape.cluster();
        boolean inside = cluster.first() >= from && cluster.last() <= to;
        int last = Math.min(cluster.last(), cluster.first() + LONGEST_SHAPE - 1);
        return new Block(cluster.first(), last, SHAPE + (inside ? 0 : OUTSIDE), shape);
    }

    /** Whether one of the last {@code lines} lines that are not blank states a failure. */
    boolean endsBadly(int lines) {
        int seen = 0;
        for (int i = text.size() - 1; i >= 0 && seen < lines; i--) {
            if (!text.blank(i)) {
                seen++;
                if (wrappers.get(i) || (LineSignals.points(text.at(i)) >= STATEMENT && !novelty.knows(text, i, i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Block> statements(int from, int to) {
        Map<Long, Integer> counts = new HashMap<>();
        List<Block> hits = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            int points = points(i);
            if (points > 0 && !structure.get(i) && !wrappers.get(i) && !noise.get(i) && !novelty.knows(text, i, i)) {
                counts.merge(Template.hash(text.at(i)), 1, Integer::sum);
                hits.add(new Block(i, i, points));
            }
        }
        List<Block> blocks = new ArrayList<>();
        hits.stream()
                .map(hit -> new Block(hit.first(), hit.last(), hit.points() - rarity(counts, hit)))
                .sorted(Comparator.comparingDouble((Block b) -> -b.points()).thenComparingInt(Block::first))
                .limit(MOST_HITS)
                .sorted(Comparator.comparingInt(Block::first))
                .map(hit -> grown(hit, from, to))
                .forEach(block -> addOrJoin(block, blocks));
        return blocks;
    }

    /** Joins a block with the one that ends right before it, when the two weigh about the same. */
    private static void addOrJoin(Block block, List<Block> blocks) {
        int latest = blocks.size() - 1;
        if (latest >= 0 && blocks.get(latest).joins(block)) {
            blocks.set(latest, blocks.get(latest).with(block));
        } else {
            blocks.add(block);
        }
    }

    private double rarity(Map<Long, Integer> counts, Block hit) {
        return Math.log(counts.getOrDefault(Template.hash(text.at(hit.first())), 1)) / 2;
    }

    private int points(int index) {
        int points = LineSignals.points(text.at(index));
        return text.level(index) == Level.ERROR ? Math.max(points, 1) + 1 : points;
    }

    private Block grown(Block hit, int from, int to) {
        int last = hit.last();
        while (last < to
                && last - hit.first() < LONGEST_BLOCK
                && LineSignals.continues(text.at(hit.first()), text.at(last + 1))) {
            last++;
        }
        int first = hit.first();
        while (first > from
                && hit.first() - first < SHORT_PARAGRAPH
                && LineSignals.leadsIn(text.at(first - 1), text.at(hit.first()))) {
            first--;
        }
        return new Block(first, last, hit.points() + (last > first ? 0.5 : 0));
    }

    /** The last paragraph before the wrappers that close the range; with the one before, where it is short. */
    private void closingParagraph(int from, int to, List<Block> blocks) {
        int end = backOverClosers(from, wrappersOf(from, to) - 1);
        if (end < from || structure.get(end)) {
            return;
        }
        int first = startOfParagraph(from, end);
        if (end - first < SHORT_PARAGRAPH) {
            int before = backOverClosers(from, first - 1);
            int earlier = before < from ? first : startOfParagraph(from, before);
            first = end - earlier < LONGEST_PARAGRAPH ? earlier : first;
        }
        if (!novelty.knows(text, first, end)) {
            blocks.add(new Block(first, end, says(first, end) ? CLOSING_PARAGRAPH : TRACED_PARAGRAPH));
        }
    }

    /** Whether something stands there besides what a shell says it is about to do. */
    private boolean says(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(text::at)
                .anyMatch(line -> !line.isBlank() && !LineSignals.traced(line));
    }

    /** The first line of the wrappers that close the range, or its end. */
    private int wrappersOf(int from, int to) {
        int first = wrappers.nextSetBit(from);
        return first < 0 || first > to ? to + 1 : first;
    }

    private int backOverClosers(int from, int end) {
        int last = end;
        while (last >= from
                && (text.blank(last) || wrappers.get(last) || ends.get(last) || LineSignals.dull(text.at(last)))) {
            last--;
        }
        return last;
    }

    private int startOfParagraph(int from, int end) {
        int first = end;
        while (first > from
                && end - first < LONGEST_PARAGRAPH - 1
                && !text.blank(first - 1)
                && !structure.get(first - 1)
                && !wrappers.get(first - 1)) {
            first--;
        }
        return first;
    }
}
