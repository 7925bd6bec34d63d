package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads from a query which texts must stand in a file for the query to find something there, so that plain searches decide whether
 * compiling it and parsing the file is worth it. What it does not understand counts as "anything", which is slower and never wrong.
 */
public final class Signs {
    private static final Set<String> EQUAL = Set.of("#eq?", "#any-of?");
    private static final Set<String> REGULAR = Set.of("#match?", "#has?");

    /** What a node of a kind begins with or holds, whatever the language. */
    private static final Map<String, String> KEYWORDS = Map.ofEntries(
            Map.entry("catch_clause", "catch"),
            Map.entry("catch_block", "catch"),
            Map.entry("except_clause", "except"),
            Map.entry("rescue", "rescue"),
            Map.entry("finally_clause", "finally"),
            Map.entry("finally_block", "finally"),
            Map.entry("ensure", "ensure"),
            Map.entry("for_statement", "for"),
            Map.entry("while_statement", "while"),
            Map.entry("if_statement", "if"),
            Map.entry("return_statement", "return"),
            Map.entry("throw_statement", "throw"),
            Map.entry("raise_statement", "raise"),
            Map.entry("assert_statement", "assert"),
            Map.entry("debugger_statement", "debugger"),
            Map.entry("synchronized_statement", "synchronized"),
            Map.entry("lock_statement", "lock"),
            Map.entry("defer_statement", "defer"),
            Map.entry("delete_expression", "delete"));

    private static final Set<String> QUANTIFIERS = Set.of("?", "*");

    /** For each pattern of the query texts of which one must be there; empty when nothing can be said. */
    private final List<Set<String>> patterns;

    private Signs(List<Set<String>> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** The signs of {@code query}. */
    public static Signs of(String query) {
        return new Signs(
                new Reader(query).read().stream().map(node -> signs(node, node)).toList());
    }

    /** Whether the query may find something in {@code text}. */
    public boolean mayBeIn(String text) {
        for (Set<String> signs : patterns) {
            if (signs.isEmpty() || signs.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    /** For each pattern of the query texts of which one must be there; an empty set when nothing can be said. */
    List<Set<String>> patterns() {
        return patterns;
    }

    private static Set<String> signs(Node node, Node pattern) {
        return switch (node.kind()) {
            case TEXT -> Set.of(node.text());
            case LIST -> ofEither(node.children(), pattern);
            case NODE -> isPredicate(node) ? ofPredicate(node, pattern) : ofAll(node.children(), pattern);
            case NAME -> Set.of();
        };
    }

    private static Set<String> ofEither(List<Node> alternatives, Node pattern) {
        Set<String> all = new HashSet<>();
        for (Node alternative : alternatives) {
            if (alternative.kind() == Kind.NAME && alternative.text().startsWith("@")) {
                continue;
            }
            Set<String> signs = signs(alternative, pattern);
            if (signs.isEmpty()) {
                return Set.of();
            }
            all.addAll(signs);
        }
        return all;
    }

    private static Set<String> ofAll(List<Node> parts, Node pattern) {
        Set<String> best = Set.of();
        for (int i = 0; i < parts.size(); i++) {
            boolean optional = i + 1 < parts.size()
                    && QUANTIFIERS.contains(parts.get(i + 1).text());
            Set<String> signs = optional ? Set.of() : signs(parts.get(i), pattern);
            String keyword = i == 0 ? KEYWORDS.get(parts.get(i).text()) : null;
            signs = keyword == null ? signs : Set.of(keyword);
            best = shortest(signs) > shortest(best) ? signs : best;
        }
        return best;
    }

    private static boolean isPredicate(Node node) {
        return !node.children().isEmpty()
                && node.children().get(0).kind() == Kind.NAME
                && node.children().get(0).text().startsWith("#");
    }

    /** A predicate says nothing where its capture may be missing. */
    private static Set<String> ofPredicate(Node predicate, Node pattern) {
        List<Node> words = predicate.children();
        String name = words.get(0).text();
        if (words.size() < 3 || !isCertain(words.get(1).text(), pattern)) {
            return Set.of();
        }
        List<Node> values = words.subList(2, words.size());
        if (REGULAR.contains(name)) {
            return RegexSigns.of(values.get(0).text());
        }
        boolean texts = values.stream().allMatch(value -> value.kind() == Kind.TEXT);
        Set<String> signs = new HashSet<>();
        values.forEach(value -> signs.add(value.text()));
        return EQUAL.contains(name) && texts ? signs : Set.of();
    }

    /** Whether each match has the capture: outside of lists and of what may be missing. */
    private static boolean isCertain(String capture, Node node) {
        List<Node> parts = node.children();
        for (int i = 0; i < parts.size(); i++) {
            Node part = parts.get(i);
            boolean optional = i + 1 < parts.size()
                    && QUANTIFIERS.contains(parts.get(i + 1).text());
            if (part.kind() == Kind.NODE && !isPredicate(part) && !optional && isCertain(capture, part)) {
                return true;
            }
            if (part.kind() == Kind.NAME && part.text().equals(capture)) {
                return i == 0 || !QUANTIFIERS.contains(parts.get(i - 1).text());
            }
        }
        return false;
    }

    private static int shortest(Set<String> signs) {
        return signs.stream().mapToInt(String::length).min().orElse(0);
    }

    private enum Kind {
        NODE,
        LIST,
        TEXT,
        NAME
    }

    /** A piece of a query; names are those of nodes, fields and captures, anchors and quantifiers. */
    private record Node(Kind kind, String text, List<Node> children) {}

    /** Reads the nested lists of a query. */
    private static final class Reader {
        private static final String MARKS = "()[]\".?*+!";
        private static final Map<Character, Character> ENDS = new HashMap<>(Map.of('(', ')', '[', ']'));

        private final String query;
        private int at;

        Reader(String query) {
            this.query = query;
        }

        /** Each pattern with the captures and quantifiers behind it. */
        List<Node> read() {
            return list('\0').stream().filter(node -> node.kind() != Kind.NAME).toList();
        }

        private List<Node> list(char end) {
            List<Node> nodes = new ArrayList<>();
            skipBlanks();
            while (at < query.length() && query.charAt(at) != end) {
                nodes.add(node());
                skipBlanks();
            }
            at++;
            return nodes;
        }

        private Node node() {
            char c = query.charAt(at++);
            Character end = ENDS.get(c);
            if (end != null) {
                return new Node(c == '(' ? Kind.NODE : Kind.LIST, "", list(end));
            }
            if (c == '"') {
                return new Node(Kind.TEXT, text(), List.of());
            }
            int start = at - 1;
            if (MARKS.indexOf(c) < 0) {
                while (at < query.length() && isOfName(query.charAt(at))) {
                    at++;
                }
            }
            return new Node(Kind.NAME, query.substring(start, at), List.of());
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
}
