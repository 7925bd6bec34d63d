package io.mergewright.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts how right claims above one cut after the other were. */
final class CutTable {
    /** The fewest claims above a cut: with 30, all of them right, at least 87 % are right with 98 % certainty. */
    static final int FEWEST = 30;

    private static final double GROWTH = 1.1;

    private record Claim(double probability, boolean right) {}

    private CutTable() {}

    /** Cuts with ever more claims above them, over {@code observations} as {@code lines} and {@code shape} see them now. */
    static List<Cut> of(List<Observation> observations, Calibration calibration) {
        List<Claim> claims = new ArrayList<>(observations.stream()
                .map(one -> new Claim(calibration.of(one.category(), one.raw()), one.right()))
                .sorted(Comparator.comparingDouble(Claim::probability).reversed())
                .toList());
        List<Cut> cuts = new ArrayList<>();
        int right = 0;
        int next = FEWEST;
        for (int count = 1; count <= claims.size(); count++) {
            right += claims.get(count - 1).right() ? 1 : 0;
            if (count == next) {
                cuts.add(new Cut(claims.get(count - 1).probability(), count, right));
                next = (int) Math.ceil(next * GROWTH);
            }
        }
        return cuts;
    }
}
