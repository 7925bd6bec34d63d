package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.Level;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.Matches;
import io.mergewright.diagnose.rule.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the place where no rule knows the tool: words, structure, rarity, and what stands before the end mark. */
final class GeneralSignals {
    private static final int MOST_BLOCKS = 6;
    private static final int MOST_HITS = 400;
    private static final int PARAGRAPH = 20;

    private final LogText text;
    private final Matches matches;
    private final Outline outline;
    private final Novelty novelty;

    GeneralSignals(LogText text, Matches matches, Outline outline, Novelty novelty) {
        this.text = text;
        this.matches = matches;
        this.outline = outline;
        this.novelty = novelty;
    }

    /** A run of lines and how much it looks like a cause. */
    record Block(int first, int last, double points) {}

    /** Blocks that may explain the failure, best first, none overlapping another. */
    List<Block> find() {
        int from = outline.sections().isEmpty() ? 0 : outline.sections().get(0).start();
        int to = outline.sections().isEmpty() ? text.size() - 1 : outline.sections().get(0).end() - 1;
        List<Block> blocks = new ArrayList<>();
        paragraphBefore(from, to, blocks);
        scoredLines(from, to, blocks);
        blocks.sort(Comparator.comparingDouble((Block b) -> -b.points()).thenComparingInt(Block::first));
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (kept.size() < MOST_BLOCKS
                    && kept.stream().noneMatch(k -> k.first() <= block.last() && block.first() <= k.last())) {
                kept.add(block);
            }
        }
        return kept;
    }

    private void paragraphBefore(int from, int to, List<Block> blocks) {
        int wrapper = firstWrapper(from, to);
        int end = wrapper - 1;
        while (end >= from && (text.blank(end) || LineSignals.dull(text.at(end)))) {
            end--;
        }
        if (end < from) {
            return;
        }
        int first = end;
        while (first > from && end - first < PARAGRAPH && !text.blank(first - 1) && !isEcho(first - 1)) {
            first--;
        }
        blocks.add(new Block(first, end, 5));
    }

    /** The first line of the wrappers that close the range. */
    private int firstWrapper(int from, int to) {
        int first = to + 1;
        for (Claim claim : matches.claims()) {
            if (claim.first() >= from && claim.first() <= to && claim.rule().role() == Role.WRAPPER) {
                return Math.min(first, claim.first());
            }
        }
        return first;
    }

    private boolean isEcho(int index) {
        return matches.claims().stream()
                .anyMatch(claim -> claim.first() == index && claim.rule().role() == Role.ECHO);
    }

    private void scoredLines(int from, int to, List<Block> blocks) {
        Map<String, Integer> counts = new HashMap<>();
        List<int[]> hits = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            int points = LineSignals.points(text.at(i)) + (text.level(i) == Level.ERROR ? 3 : 0);
            if (points > 0 && !novelty.knows(text, i, i)) {
                counts.merge(shape(i), 1, Integer::sum);
                hits.add(new int[] {i, points});
            }
        }
        hits.stream()
                .map(hit -> new Block(hit[0], hit[0], hit[1] - Math.log(counts.getOrDefault(shape(hit[0]), 1))))
                .sorted(Comparator.comparingDouble((Block b) -> -b.points()).thenComparingInt(Block::first))
                .limit(MOST_HITS)
                .forEach(hit -> blocks.add(grown(hit, from, to)));
    }

    private String shape(int index) {
        return text.at(index).replaceAll("\\d+", "0");
    }

    private Block grown(Block hit, int from, int to) {
        int last = hit.last();
        while (last < to && last - hit.first() < 12 && LineSignals.continues(text.at(hit.first()), text.at(last + 1))) {
            last++;
        }
        int first = hit.first();
        while (first > from && hit.first() - first < 3 && LineSignals.leadsIn(text.at(first - 1), text.at(hit.first()))) {
            first--;
        }
        return new Block(first, last, hit.points());
    }
}
