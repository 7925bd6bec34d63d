package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text without their ends. Lines are told apart by their keys, which have no white space and no opening brace at
 * the end, so that formatting and line ends make little difference; whether the last line has an end is not known.
 */
final class Lines {
    private static final int LEAST_CHARACTERS = 4;

    private final List<String> texts;
    private final List<String> keys;

    private Lines(List<String> texts, List<String> keys) {
        this.texts = texts;
        this.keys = keys;
    }

    static Lines of(List<String> texts) {
        return new Lines(List.copyOf(texts), texts.stream().map(Lines::key).toList());
    }

    static Lines of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(withoutReturn(text.substring(start, end)));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(withoutReturn(text.substring(start)));
        }
        return of(lines);
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static String key(String line) {
        var key = new StringBuilder(line.length());
        line.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> key.append((char) c));
        boolean opens = key.length() > 0 && key.charAt(key.length() - 1) == '{';
        return opens ? key.substring(0, key.length() - 1) : key.toString();
    }

    int size() {
        return texts.size();
    }

    List<String> texts() {
        return texts;
    }

    List<String> keys() {
        return keys;
    }

    /** Whether a line can be told from others; a few signs, such as closing braces, cannot. */
    boolean isTelling(int line) {
        return keys.get(line).length() >= LEAST_CHARACTERS;
    }

    /** How many characters of white space a line begins with. */
    int indentation(int line) {
        var text = texts.get(line);
        return text.length() - text.stripLeading().length();
    }

    boolean contains(Span span) {
        return span.end() <= size();
    }

    Lines sub(Span span) {
        return new Lines(texts.subList(span.start(), span.end()), keys.subList(span.start(), span.end()));
    }

    Lines replaced(Span span, Lines by) {
        return new Lines(joined(texts, span, by.texts), joined(keys, span, by.keys));
    }

    private static List<String> joined(List<String> all, Span span, List<String> middle) {
        List<String> joined = new ArrayList<>(all.subList(0, span.start()));
        joined.addAll(middle);
        joined.addAll(all.subList(span.end(), all.size()));
        return joined;
    }
}
