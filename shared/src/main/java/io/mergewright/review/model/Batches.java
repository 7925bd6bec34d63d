package io.mergewright.review.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Passages in portions for one call each.
 *
 * @param batches never empty ones
 * @param leftOut passages for which there was no room
 */
public record Batches(List<List<Passage>> batches, int leftOut) {
    public static final Batches NONE = new Batches(List.of(), 0);

    /** How many characters of source a token has at least, in the mean of a text. */
    private static final double CHARACTERS_PER_TOKEN = 3.2;

    public Batches {
        batches = batches.stream().map(List::copyOf).toList();
    }

    /**
     * As many of {@code passages}, from the first on, as fit.
     *
     * @param most portions
     * @param tokens that one portion may have
     */
    static Batches of(List<Passage> passages, int most, int tokens) {
        double room = tokens * CHARACTERS_PER_TOKEN;
        List<List<Passage>> batches = new ArrayList<>();
        double left = 0;
        int leftOut = 0;
        for (Passage passage : passages) {
            int cost = passage.characters();
            if (cost > left && batches.size() < most && cost <= room) {
                batches.add(new ArrayList<>());
                left = room;
            }
            if (cost > left) {
                leftOut++;
            } else {
                batches.get(batches.size() - 1).add(passage);
                left -= cost;
            }
        }
        return new Batches(batches, leftOut);
    }

    /** Portion {@code number}, from 0 on; empty when there are fewer. */
    public List<Passage> batch(int number) {
        return number < batches.size() ? batches.get(number) : List.of();
    }

    /** All passages. */
    public List<Passage> passages() {
        return batches.stream().flatMap(List::stream).toList();
    }
}
