package io.mergewright.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change that introduces one defect, and its twin: the same change without it. docs/benchmarks/seeds/README.md describes the format.
 *
 * @param base the files before the change, by path
 * @param defect the files after the change that introduces the defect
 * @param twin the files after the correct one
 */
record Seed(
        String family, String name, Map<String, String> base, Map<String, String> defect, Map<String, String> twin) {
    private static final Pattern HEAD = Pattern.compile("#! (\\S+) (\\S+)");
    private static final Pattern RANDOM = Pattern.compile("\\{\\{(alnum|hex|upper|base64):(\\d+)}}");
    private static final Map<String, String> LETTERS = Map.of(
            "alnum", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
            "hex", "0123456789abcdef",
            "upper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
            "base64", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/");

    /** All seeds under {@code directory}, whose directories are the families. */
    static List<Seed> in(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Seed::read)
                    .toList();
        }
    }

    /** The language, which the name begins with. */
    String language() {
        return name.substring(0, name.indexOf('-'));
    }

    private static Seed read(Path file) {
        String name = file.getFileName().toString().replace(".txt", "");
        Map<String, String> base = new TreeMap<>();
        Map<String, String> defect = new TreeMap<>();
        Map<String, String> twin = new TreeMap<>();
        Map<String, String> sections = sections(file, new Random(name.hashCode()));
        for (String pass : List.of("base", "before", "defect", "twin", "delete-in-defect", "delete-in-twin")) {
            sections.forEach((head, text) -> {
                String path = head.substring(head.indexOf(' ') + 1);
                if (!head.startsWith(pass + ' ')) {
                    return;
                }
                switch (pass) {
                    case "base", "before" -> List.of(base, defect, twin).forEach(files -> files.put(path, text));
                    case "defect" -> defect.put(path, text);
                    case "twin" -> twin.put(path, text);
                    case "delete-in-defect" -> defect.remove(path);
                    default -> twin.remove(path);
                }
            });
        }
        return new Seed(file.getParent().getFileName().toString(), name, base, defect, twin);
    }

    private static Map<String, String> sections(Path file, Random random) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        try {
            StringBuilder text = new StringBuilder();
            for (String line : Files.readString(file).split("\n", -1)) {
                Matcher head = HEAD.matcher(line);
                if (head.matches() && KINDS.contains(head.group(1))) {
                    text = new StringBuilder();
                    sections.put(head.group(1) + ' ' + head.group(2), text);
                } else {
                    text.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((head, text) -> texts.put(head, filled(text.toString(), random)));
        return texts;
    }

    private static final Set<String> KINDS =
            Set.of("base", "before", "defect", "twin", "delete-in-defect", "delete-in-twin");

    /** With random characters where they are asked for, so that nothing that looks like a secret is kept. */
    private static String filled(String text, Random random) {
        return RANDOM.matcher(text).replaceAll(mark -> {
            String letters = LETTERS.get(mark.group(1));
            var filled = new StringBuilder();
            random.ints(Integer.parseInt(mark.group(2)), 0, letters.length())
                    .forEach(letter -> filled.append(letters.charAt(letter)));
            return Matcher.quoteReplacement(filled.toString());
        });
    }
}
