package io.mergewright.simulator.render;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes JSON objects, keys and values in turn; null is JSON's null. */
public final class Json {
    private Json() {}

    public static Map<String, Object> object(@Nullable Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            object.put((String) keysAndValues[i], value instanceof Instant time ? time.toString() : value);
        }
        return object;
    }

    /** Both together; what {@code more} says counts. */
    public static Map<String, Object> plus(Map<String, Object> object, @Nullable Object... more) {
        var both = new LinkedHashMap<>(object);
        both.putAll(object(more));
        return both;
    }

    static Map<String, Object> link(String href) {
        return object("href", href);
    }
}
