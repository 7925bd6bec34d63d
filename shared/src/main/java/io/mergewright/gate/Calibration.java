package io.mergewright.gate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was learned from outcomes: turns the probability that the weights of the evidence give into one that fits what people
 * decided. {@link CalibrationFit} makes one, {@link CalibrationJson} is its written form.
 *
 * @param number counts up; 0 for {@link #NONE}
 * @param mark up to where {@link Observations} were known
 * @param outcomes how many were looked at
 * @param pooled for categories that have none of their own
 * @param categories by label
 * @param shape applied after the line
 * @param cuts how right claims above a cut were, over all of the latest outcomes and over the latest half of them
 */
public record Calibration(
        int number,
        Instant madeAt,
        long mark,
        int outcomes,
        Line pooled,
        Map<String, Line> categories,
        Shape shape,
        List<List<Cut>> cuts) {
    /** Leaves every probability as it is. */
    public static final Calibration NONE =
            new Calibration(0, Instant.EPOCH, 0, 0, Line.STRAIGHT, Map.of(), Shape.STRAIGHT, List.of());

    public Calibration {
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(pooled, "pooled");
        Objects.requireNonNull(shape, "shape");
        categories = Map.copyOf(categories);
        cuts = cuts.stream().map(List::copyOf).toList();
    }

    /** By label, in the order of the labels. */
    public Map<String, Line> sortedCategories() {
        return new TreeMap<>(categories);
    }

    public boolean isNone() {
        return number == 0;
    }

    /** The calibrated probability of a claim of {@code category} that the weights give {@code raw}. */
    public double of(String category, double raw) {
        return isNone() ? raw : shape.of(line(category).of(raw));
    }

    Line line(String category) {
        return categories.getOrDefault(category, pooled);
    }

    /** In words what it made of {@code raw}. */
    String words(String category, double raw) {
        var own = categories.get(category);
        String ofCategory = own == null ? "" : " (%d of category %s)".formatted(own.outcomes(), category);
        return String.format(
                Locale.ROOT,
                "calibration %d, learned from %d outcomes%s, makes %.2f of %.2f",
                number,
                outcomes,
                ofCategory,
                of(category, raw),
                raw);
    }
}
