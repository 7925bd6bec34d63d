package io.mergewright.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Files that come along: several in one text, each behind a line {@code ### path}, with places for a name. */
final class DemoFiles {
    private static final String HEAD = "### ";

    private DemoFiles() {}

    /** The files of {@code bundle} by path, made for {@code name}, a word in small letters. */
    static Map<String, String> of(String bundle, String name) {
        Map<String, StringBuilder> files = new TreeMap<>();
        StringBuilder file = new StringBuilder();
        for (String line : text(bundle + ".txt").split("\n", -1)) {
            if (line.startsWith(HEAD)) {
                file = files.computeIfAbsent(named(line.substring(HEAD.length()), name), path -> new StringBuilder());
            } else {
                file.append(named(line, name)).append('\n');
            }
        }
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, content) -> texts.put(path, content.toString().stripTrailing() + "\n"));
        return texts;
    }

    /** A text that comes along, such as a build log. */
    static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(DemoFiles.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String text, String name) {
        String large = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return text.replace("{name}", name).replace("{Name}", large);
    }
}
