package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the query language of tree-sitter into nested lists. */
final class QueryReader {
    private static final String MARKS = "()[]\".?*+!";
    private static final Map<Character, Character> ENDS = new HashMap<>(Map.of('(', ')', '[', ']'));

    private final String query;
    private int at;

    private QueryReader(String query) {
        this.query = query;
    }

    enum Kind {
        /** In round brackets: a node, a group or a predicate. */
        NODE,
        /** In square brackets: alternatives. */
        LIST,
        TEXT,
        /** Of a node, a field or a capture, and anchors, quantifiers and the mark of a field that is not there. */
        NAME
    }

    /** A piece of a query. */
    record Part(Kind kind, String text, List<Part> children) {}

    /**
     * A pattern.
     *
     * @param behind captures and quantifiers of the whole
     * @param text as it was written
     */
    record Written(Part part, List<Part> behind, String text) {}

    /** The patterns of {@code query}. */
    static List<Written> read(String query) {
        return new QueryReader(query).patterns();
    }

    static boolean isPredicate(Part part) {
        return !part.children().isEmpty()
                && part.children().get(0).kind() == Kind.NAME
                && part.children().get(0).text().startsWith("#");
    }

    private List<Written> patterns() {
        List<Part> parts = new ArrayList<>();
        List<List<Part>> behind = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        skipBlanks();
        while (at < query.length()) {
            int start = at;
            Part part = part();
            if (part.kind() != Kind.NAME) {
                parts.add(part);
                behind.add(new ArrayList<>());
                starts.add(start);
            } else if (!behind.isEmpty()) {
                behind.get(behind.size() - 1).add(part);
            }
            skipBlanks();
        }
        starts.add(query.length());
        return IntStream.range(0, parts.size())
                .mapToObj(i ->
                        new Written(parts.get(i), behind.get(i), query.substring(starts.get(i), starts.get(i + 1))))
                .toList();
    }

    private List<Part> list(char end) {
        List<Part> parts = new ArrayList<>();
        skipBlanks();
        while (at < query.length() && query.charAt(at) != end) {
            parts.add(part());
            skipBlanks();
        }
        at++;
        return parts;
    }

    private Part part() {
        char c = query.charAt(at++);
        Character end = ENDS.get(c);
        if (end != null) {
            return new Part(c == '(' ? Kind.NODE : Kind.LIST, "", list(end));
        }
        if (c == '"') {
            return new Part(Kind.TEXT, text(), List.of());
        }
        int start = at - 1;
        if (MARKS.indexOf(c) < 0) {
            while (at < query.length() && isOfName(query.charAt(at))) {
                at++;
            }
        }
        return new Part(Kind.NAME, query.substring(start, at), List.of());
    }

    private static boolean isOfName(char c) {
        return !Character.isWhitespace(c) && "()[]\"*+".indexOf(c) < 0;
    }

    private String text() {
        var text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != '"') {
            if (query.charAt(at) == '\\' && at + 1 < query.length()) {
                at++;
                text.append(unescaped(query.charAt(at)));
            } else {
                text.append(query.charAt(at));
            }
            at++;
        }
        at++;
        return text.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    private void skipBlanks() {
        while (at < query.length() && (Character.isWhitespace(query.charAt(at)) || query.charAt(at) == ';')) {
            if (query.charAt(at) == ';') {
                int end = query.indexOf('\n', at);
                at = end < 0 ? query.length() : end;
            } else {
                at++;
            }
        }
    }
}
