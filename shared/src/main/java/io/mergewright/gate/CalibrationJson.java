package io.mergewright.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The written form of a {@link Calibration}: a JSON object that gives back the same numbers. */
public final class CalibrationJson {
    private CalibrationJson() {}

    public static ObjectNode write(Calibration calibration) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("number", calibration.number());
        root.put("madeAt", calibration.madeAt().toString());
        root.put("mark", calibration.mark());
        root.put("outcomes", calibration.outcomes());
        write(calibration.pooled(), root.putObject("pooled"));
        ObjectNode categories = root.putObject("categories");
        calibration.sortedCategories().forEach((label, line) -> write(line, categories.putObject(label)));
        calibration.shape().middles().forEach(root.putArray("shape")::add);
        ArrayNode tables = root.putArray("cuts");
        calibration.cuts().forEach(table -> write(table, tables.addArray()));
        return root;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when {@code root} is something else
     */
    public static Calibration read(JsonNode root) {
        Map<String, Line> categories = new HashMap<>();
        root.required("categories").properties().forEach(one -> categories.put(one.getKey(), line(one.getValue())));
        List<Double> shape = new ArrayList<>();
        root.required("shape").forEach(value -> shape.add(value.doubleValue()));
        List<List<Cut>> cuts = new ArrayList<>();
        root.required("cuts").forEach(table -> cuts.add(table(table)));
        return new Calibration(
                root.required("number").intValue(),
                instant(root.required("madeAt").asText()),
                root.required("mark").longValue(),
                root.required("outcomes").intValue(),
                line(root.required("pooled")),
                categories,
                new Shape(shape),
                cuts);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no time: " + text, e);
        }
    }

    private static void write(Line line, ObjectNode node) {
        node.put("level", line.level());
        node.put("slope", line.slope());
        node.put("outcomes", line.outcomes());
    }

    private static Line line(JsonNode node) {
        return new Line(
                node.required("level").doubleValue(),
                node.required("slope").doubleValue(),
                node.required("outcomes").intValue());
    }

    private static void write(List<Cut> table, ArrayNode node) {
        table.forEach(cut -> node.addArray().add(cut.from()).add(cut.claims()).add(cut.right()));
    }

    private static List<Cut> table(JsonNode node) {
        List<Cut> table = new ArrayList<>();
        node.forEach(cut -> table.add(new Cut(
                cut.required(0).doubleValue(),
                cut.required(1).intValue(),
                cut.required(2).intValue())));
        return table;
    }
}
