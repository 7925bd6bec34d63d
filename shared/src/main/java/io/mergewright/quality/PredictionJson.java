package io.mergewright.quality;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** Writes predictions, one JSON object per line. */
public final class PredictionJson {
    /** The words of the data sets where ours differ. */
    private static final Map<String, String> CATEGORY_WORDS = Map.of("configuration", "config", "disk", "environment");

    private PredictionJson() {}

    /** One line, with its end. */
    public static String line(String id, Prediction prediction) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", id);
        node.put("failed", prediction.failed());
        var ranges = node.putArray("ranges");
        prediction
                .ranges()
                .forEach(range -> ranges.addArray().add(range.first()).add(range.last()));
        node.put("category", CATEGORY_WORDS.getOrDefault(prediction.category(), prediction.category()));
        var locations = node.putArray("locations");
        prediction
                .locations()
                .forEach(
                        place -> locations.addObject().put("path", place.path()).put("line", place.line()));
        var tests = node.putArray("failed_tests");
        prediction.failedTests().forEach(tests::add);
        return node + "\n";
    }
}
