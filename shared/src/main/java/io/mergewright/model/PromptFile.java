package io.mergewright.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as a file: its version, what the model is told to do, and the form of the material, with {@code {{name}}} places.
 * Text that is put into a place is never looked at for places again.
 */
public record PromptFile(String name, String version, String system, String user) {
    private static final Pattern PARTS =
            Pattern.compile("version: (\\S+)\n=== system\n(.*)\n=== user\n(.*)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** Reads the prompt file {@code name} that ships beside {@code owner}. */
    public static PromptFile load(Class<?> owner, String name) {
        Matcher parts = PARTS.matcher(resource(owner, name + ".md"));
        if (!parts.matches()) {
            throw new IllegalStateException("prompt file " + name + " lacks a part");
        }
        return new PromptFile(name, parts.group(1), parts.group(2), parts.group(3));
    }

    /** A text file that ships beside {@code owner}. */
    public static String resource(Class<?> owner, String file) {
        try (var in = owner.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** {@code form} with every place filled; a place without a value is a mistake of ours. */
    public static String filled(String form, Map<String, String> values) {
        return PLACE.matcher(form)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(
                        values.get(place.group(1)), () -> "nothing for the place " + place.group(1))));
    }
}
