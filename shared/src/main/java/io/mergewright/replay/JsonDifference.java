package io.mergewright.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names the places where two JSON texts differ, by JSON Pointer (RFC 6901). */
final class JsonDifference {
    private static final int MOST = 20;
    private static final int LONGEST_VALUE = 120;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<String> found = new ArrayList<>();

    private JsonDifference() {}

    /** At most 20 differences, one sentence each. */
    static List<String> between(String then, String now) {
        if (then.equals(now)) {
            return List.of();
        }
        var differences = new JsonDifference();
        try {
            differences.compare("", MAPPER.readTree(then), MAPPER.readTree(now));
        } catch (JsonProcessingException e) {
            return List.of("the recorded result is not JSON");
        }
        return differences.found.isEmpty() ? List.of("the same values in another form") : differences.found;
    }

    private void compare(String place, JsonNode then, JsonNode now) {
        if (found.size() >= MOST || then.equals(now)) {
            return;
        }
        if (then.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            then.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place + "/" + escaped(name), then.path(name), now.path(name)));
        } else if (then.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
                compare(place + "/" + i, then.path(i), now.path(i));
            }
        } else {
            found.add("%s: %s then, %s now".formatted(place, shown(then), shown(now)));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(JsonNode value) {
        if (value instanceof MissingNode) {
            return "nothing";
        }
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
