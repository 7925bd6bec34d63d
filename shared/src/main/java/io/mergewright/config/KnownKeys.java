package io.mergewright.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The keys that may be given, by one way of writing them: with dots, or as names of environment variables. */
final class KnownKeys {
    private record Slot(Setting<?> setting, Given.Way way) {}

    private static final int LONGEST_QUOTE = 60;

    private final Map<String, Slot> slots = new LinkedHashMap<>();

    private KnownKeys(UnaryOperator<String> spelling) {
        for (Setting<?> setting : AllSettings.LIST) {
            for (Given.Way way : Given.Way.values()) {
                if (way == Given.Way.VALUE || setting.isSecret()) {
                    slots.put(spelling.apply(setting.key() + way.suffix()), new Slot(setting, way));
                }
            }
        }
    }

    static KnownKeys dotted() {
        return new KnownKeys(key -> key);
    }

    static KnownKeys variables() {
        return new KnownKeys(Setting::variable);
    }

    /** What {@code entry} sets; empty when there is no such key. */
    Optional<Given> find(Entry entry) {
        return Optional.ofNullable(slots.get(entry.key())).map(slot -> new Given(slot.setting(), slot.way(), entry));
    }

    /** The key that {@code key} probably stands for. */
    Optional<String> nearest(String key) {
        return Nearest.to(key, slots.keySet());
    }

    /** The first key in the section {@code key}; empty when there is no such section. */
    Optional<String> inside(String key) {
        return slots.keySet().stream()
                .filter(known -> known.startsWith(key + "."))
                .findFirst();
    }

    /** What to tell whoever wrote an unknown key. */
    String unknown(String key) {
        var inside = inside(key);
        if (inside.isPresent()) {
            return "'" + key + "' is a section; expected keys in it, such as '" + inside.get() + "'";
        }
        String quoted = key.length() <= LONGEST_QUOTE ? key : key.substring(0, LONGEST_QUOTE) + "…";
        return "unknown key '" + quoted + "'"
                + nearest(key).map(near -> "; did you mean '" + near + "'?").orElse("");
    }
}
