package io.mergewright.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what people say about a log from an item of a data set. */
final class ExpectedJson {
    /** More lines than anybody marks; a slip of the pen must not fill the memory. */
    private static final int MOST_LINES = 1_000_000;

    private ExpectedJson() {}

    static Expected read(JsonNode item) {
        var expected = item.path("expected");
        return new Expected(
                ranges(expected),
                ranges(expected.path("alternative_ranges")::elements),
                Optional.ofNullable(expected.path("category").textValue()),
                locations(expected),
                texts(expected.path("fix_files"), "path"),
                expected.has("failed_tests") ? Optional.of(texts(expected.path("failed_tests"))) : Optional.empty(),
                item.path("result").asText().equals("SUCCESS"));
    }

    /** Where only one line is marked, it stands under {@code line}. */
    private static List<LineRange> ranges(JsonNode expected) {
        int line = expected.path("line").asInt();
        return expected.has("ranges") || line < 1
                ? ranges(expected.path("ranges")::elements)
                : List.of(new LineRange(line, line));
    }

    private static List<LineRange> ranges(Iterable<JsonNode> pairs) {
        List<LineRange> ranges = new ArrayList<>();
        pairs.forEach(
                pair -> ranges.add(range(pair.path(0).asLong(), pair.path(1).asLong())));
        return ranges;
    }

    private static LineRange range(long first, long last) {
        if (last >= first + MOST_LINES) {
            throw new IllegalArgumentException(
                    "more than %,d lines marked by [%d, %d]".formatted(MOST_LINES, first, last));
        }
        return new LineRange(first, last);
    }

    private static List<Place> locations(JsonNode expected) {
        for (String key : List.of("locations_in_log", "locations")) {
            if (!expected.path(key).isEmpty()) {
                return places(expected.path(key), "path", "line");
            }
        }
        return places(expected.path("issues"), "fileName", "lineStart");
    }

    private static List<Place> places(JsonNode nodes, String path, String line) {
        List<Place> places = new ArrayList<>();
        for (JsonNode node : nodes) {
            String name = node.path(path).asText("");
            if (!node.path(path).isNull() && !name.isEmpty() && !name.equals("-")) {
                places.add(new Place(name, node.path(line).asInt(Place.ANY_LINE)));
            }
        }
        return places;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode nodes, String key) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.path(key).asText()));
        return texts;
    }
}
