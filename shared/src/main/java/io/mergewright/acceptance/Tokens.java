package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of lines, whatever the language: words and numbers, runs of operator signs, and single signs. White space is none, both
 * quotation marks are one, and lines that are only a comment are left out where there are others.
 *
 * @param texts of the tokens
 * @param lines the 0-based line of each
 */
record Tokens(List<String> texts, List<Integer> lines) {
    private static final String OPERATORS = "=<>!&|+-*/%^~?:";
    private static final List<String> COMMENTS = List.of("//", "# ", "/*", "* ", "*/", "-- ", "<!--");

    Tokens {
        texts = List.copyOf(texts);
        lines = List.copyOf(lines);
    }

    static Tokens of(Lines lines) {
        List<String> texts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            scan(lines.texts().get(i), texts);
            while (numbers.size() < texts.size()) {
                numbers.add(i);
            }
        }
        return new Tokens(texts, numbers);
    }

    /** Of the lines that are more than a comment; of all where there are no such. */
    static List<String> telling(Lines lines) {
        var code = lines.texts().stream().filter(line -> !isComment(line)).toList();
        boolean onlyComments = code.stream().allMatch(String::isBlank);
        return of(onlyComments ? lines : Lines.of(code)).texts();
    }

    static boolean isComment(String line) {
        var text = line.strip();
        return COMMENTS.stream().anyMatch(text::startsWith) || text.equals("*") || text.equals("#");
    }

    static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.charAt(0)) || token.charAt(0) == '_' || token.charAt(0) == '$';
    }

    /** Whether it says something by itself, as brackets, commas and the like do not. */
    static boolean isTelling(String token) {
        return isWord(token) || OPERATORS.indexOf(token.charAt(0)) >= 0;
    }

    private static void scan(String line, List<String> into) {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int end = at + 1;
            if (isPartOfWord(c)) {
                while (end < line.length() && isPartOfWord(line.charAt(end))) {
                    end++;
                }
            } else if (OPERATORS.indexOf(c) >= 0) {
                while (end < line.length() && OPERATORS.indexOf(line.charAt(end)) >= 0) {
                    end++;
                }
            }
            if (!Character.isWhitespace(c)) {
                into.add(c == '\'' ? "\"" : line.substring(at, end));
            }
            at = end;
        }
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }

    /** The tokens that stand in {@code span} of the lines. */
    Span within(Span span) {
        int start = 0;
        while (start < lines.size() && lines.get(start) < span.start()) {
            start++;
        }
        int end = start;
        while (end < lines.size() && lines.get(end) < span.end()) {
            end++;
        }
        return new Span(start, end);
    }

    List<String> sub(Span span) {
        return texts.subList(span.start(), span.end());
    }
}
