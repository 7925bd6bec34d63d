package io.mergewright.pages.calibration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where things stand on the diagrams: squares with sides of {@link #SIDE}, and room for words at the left and below. */
final class Diagram {
    static final int SIDE = 300;
    static final int LEFT = 44;
    static final int TOP = 12;

    private static final int WIDTH = 24;
    private static final int LOWEST_COLUMN = 80;
    private static final int TENTHS = 10;

    private final Measured given;
    private final Measured raw;

    Diagram(Measured given, Measured raw) {
        this.given = given;
        this.raw = raw;
    }

    /** A point with its interval, all in units of the diagram. */
    record Point(String x, String y, String top, String bottom, String title) {}

    /** A column of how many there were. */
    record Column(String x, String y, String height, String title) {}

    /** A line of the grid with its word. */
    record Tick(String at, String down, String word) {}

    public List<Point> points() {
        return given.bins().stream()
                .map(bin -> new Point(
                        x(bin.mean()),
                        y(bin.right()),
                        y(bin.upper()),
                        y(bin.lower()),
                        "confidence %s: %d suggestions, mean %s, right %s (%s)"
                                .formatted(bin.range(), bin.claims(), bin.forecast(), bin.rate(), bin.interval())))
                .toList();
    }

    /** The points of the raw confidence, for a line. */
    public String rawLine() {
        return raw.bins().stream()
                .map(bin -> x(bin.mean()) + "," + y(bin.right()))
                .collect(Collectors.joining(" "));
    }

    public List<Column> columns() {
        long most = Math.max(
                1,
                given.bins().stream()
                        .mapToLong(Measured.ConfidenceBin::claims)
                        .max()
                        .orElse(1));
        return given.bins().stream()
                .map(bin -> {
                    double height = (double) LOWEST_COLUMN * bin.claims() / most;
                    return new Column(
                            number(LEFT + SIDE * bin.from() + 3),
                            number(LOWEST_COLUMN + TOP - height),
                            number(height),
                            "confidence %s: %d suggestions".formatted(bin.range(), bin.claims()));
                })
                .toList();
    }

    public int columnWidth() {
        return WIDTH;
    }

    public List<Tick> ticks() {
        return java.util.stream.IntStream.rangeClosed(0, TENTHS / 2)
                .mapToObj(i -> {
                    double value = i * 2.0 / TENTHS;
                    return new Tick(x(value), y(value), String.format(Locale.ROOT, "%.1f", value));
                })
                .toList();
    }

    private static String x(double value) {
        return number(LEFT + SIDE * value);
    }

    private static String y(double value) {
        return number(TOP + SIDE * (1 - value));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
