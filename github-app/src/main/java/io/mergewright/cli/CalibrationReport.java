package io.mergewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.CalibrationJson;
import io.mergewright.gate.Line;
import io.mergewright.gate.Observation;
import io.mergewright.gate.Reliability;
import io.mergewright.gate.Reliability.Bin;
import io.mergewright.gate.Reliability.Forecast;
import io.mergewright.ledger.report.Csv;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How well forecasts met what people decided, in the forms in which it is printed. The forecasts are those that the gate gave before
 * anybody knew the answer, so nothing is measured on what it was learned from.
 */
final class CalibrationReport {
    private final Calibration calibration;
    private final String category;
    private final int outcomes;
    private final Reliability given;
    private final Reliability raw;

    /** @param category empty for all */
    CalibrationReport(Calibration calibration, String category, List<Observation> observations) {
        this.calibration = calibration;
        this.category = category;
        this.outcomes = observations.size();
        this.given = reliability(observations, Observation::given);
        this.raw = reliability(observations, Observation::raw);
    }

    private static Reliability reliability(List<Observation> observations, ToDoubleFunction<Observation> forecast) {
        return Reliability.of(observations.stream()
                .map(one -> new Forecast(forecast.applyAsDouble(one), one.right()))
                .toList());
    }

    String text() {
        var text = new StringBuilder();
        line(text, "%d outcomes%s", outcomes, category.isEmpty() ? "" : " of category " + category);
        if (outcomes > 0) {
            table(text);
            line(text, "");
            line(text, "%-34s %10s %10s", "", "as given", "raw");
            figure(text, "expected calibration error", given.calibrationError(), raw.calibrationError());
            figure(text, "Brier score", given.brier(), raw.brier());
            figure(text, "skill against the rate of all", given.skill(), raw.skill());
            figure(text, "area under the ROC curve", given.auc(), raw.auc());
        }
        line(text, "");
        learned(text);
        return text.toString();
    }

    private void table(StringBuilder text) {
        line(text, "%-12s %8s %10s %10s  %s", "confidence", "claims", "mean", "right", "95 % interval");
        for (Bin bin : given.bins()) {
            line(
                    text,
                    "%.1f to %.1f   %8d %10.3f %10.3f  %.3f to %.3f",
                    bin.from(),
                    bin.from() + 0.1,
                    bin.right().trials(),
                    bin.forecast(),
                    bin.right().rate(),
                    bin.right().lower(),
                    bin.right().upper());
        }
    }

    private void learned(StringBuilder text) {
        if (calibration.isNone()) {
            line(text, "no calibration yet: the weights of the evidence count as they are");
            return;
        }
        line(
                text,
                "calibration %d of %s, learned from %d outcomes: what it makes of a raw confidence",
                calibration.number(),
                calibration.madeAt(),
                calibration.outcomes());
        line(text, "%-18s %8s %8s %8s %8s %8s %8s", "category", "outcomes", "0.1", "0.3", "0.5", "0.7", "0.9");
        learned(text, "(any other)", "", calibration.pooled());
        calibration.sortedCategories().forEach((label, line) -> learned(text, label, label, line));
    }

    private void learned(StringBuilder text, String name, String label, Line line) {
        line(
                text,
                "%-18s %8d %8.2f %8.2f %8.2f %8.2f %8.2f",
                name,
                line.outcomes(),
                calibration.of(label, 0.1),
                calibration.of(label, 0.3),
                calibration.of(label, 0.5),
                calibration.of(label, 0.7),
                calibration.of(label, 0.9));
    }

    private static void figure(StringBuilder text, String name, double given, double raw) {
        line(text, "%-34s %10s %10s", name, number(given), number(raw));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", 1);
        root.put("category", category);
        root.put("outcomes", outcomes);
        if (outcomes > 0) {
            root.set("given", json(given));
            root.set("raw", json(raw));
        }
        if (!calibration.isNone()) {
            root.set("calibration", CalibrationJson.write(calibration));
        }
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode json(Reliability reliability) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("calibration_error", reliability.calibrationError());
        node.put("brier", reliability.brier());
        put(node, "skill", reliability.skill());
        put(node, "auc", reliability.auc());
        var bins = node.putArray("bins");
        reliability
                .bins()
                .forEach(bin -> bins.addObject()
                        .put("from", bin.from())
                        .put("claims", bin.right().trials())
                        .put("mean", bin.forecast())
                        .put("right", bin.right().rate())
                        .put("lower", bin.right().lower())
                        .put("upper", bin.right().upper()));
        return node;
    }

    /** JSON knows no NaN: what is not known is left out. */
    private static void put(ObjectNode node, String key, double value) {
        if (!Double.isNaN(value)) {
            node.put(key, value);
        }
    }

    String csv() {
        var text = new StringBuilder(Csv.line("from", "claims", "mean", "right", "lower", "upper"));
        given.bins()
                .forEach(bin -> text.append(Csv.line(
                        bin.from(),
                        bin.right().trials(),
                        bin.forecast(),
                        bin.right().rate(),
                        bin.right().lower(),
                        bin.right().upper())));
        return text.toString();
    }
}
