package io.mergewright.config;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that users can set.
 *
 * @param key words of lower-case letters joined by hyphens, and sections joined by dots, such as {@code model.cheap.url}
 * @param fallback the text that holds when nobody sets it; empty when there is none
 * @param usual variables that other programs read as well, such as {@code HTTPS_PROXY}; they count less than any of ours
 * @param meaning one sentence
 */
public record Setting<T>(String key, ValueType<T> type, String fallback, List<String> usual, String meaning) {
    private static final String PREFIX = "MERGEWRIGHT_";

    public Setting {
        Objects.requireNonNull(type, "type");
        if (!key.matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*") || !meaning.endsWith(".")) {
            throw new IllegalArgumentException("setting '%s': %s".formatted(key, meaning));
        }
        usual = List.copyOf(usual);
    }

    static <T> Setting<T> of(String key, ValueType<T> type, String fallback, String meaning) {
        return new Setting<>(key, type, fallback, List.of(), meaning);
    }

    /** One that has no value unless somebody sets it. */
    static <T> Setting<T> of(String key, ValueType<T> type, String meaning) {
        return of(key, type, "", meaning);
    }

    /** The environment variable that sets it. */
    public String variable() {
        return variable(key);
    }

    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static boolean isOurs(String variable) {
        return variable.startsWith(PREFIX);
    }

    public boolean isSecret() {
        return type.equals(ValueTypes.SECRET) || type.equals(ValueTypes.SECRET_LINES);
    }
}
