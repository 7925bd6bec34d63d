package io.mergewright.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Figures by group, a group being a data set or a project. Not thread-safe. */
public final class Scoreboard {
    private final int tokens;
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** A board of predictions whose excerpts have room for {@code tokens} tokens. */
    public Scoreboard(int tokens) {
        this.tokens = tokens;
    }

    /**
     * Adds one item to {@code group}.
     *
     * @param given the answer; empty when the log could not be read
     * @param onGreen the answer on the green log of the same job, if there is one
     */
    public void add(String group, Expected expected, Optional<Prediction> given, Optional<Prediction> onGreen) {
        tallies.computeIfAbsent(group, name -> new Tally(tokens)).add(expected, given, onGreen);
    }

    /** The figures of every group, groups in alphabetical order. */
    public Map<String, List<Figure>> figures() {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        tallies.forEach((group, tally) -> figures.put(group, tally.figures()));
        return figures;
    }
}
