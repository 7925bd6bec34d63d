package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    private final List<Pattern> patterns;

    /**
     * A text that must stand in a file.
     *
     * @param token whether it is a token of the language: part of a longer word or operator it is another one
     */
    record Sign(String text, boolean token) {
        boolean isIn(String source) {
            int at = source.indexOf(text);
            while (token && at >= 0 && !isAlone(source, at)) {
                at = source.indexOf(text, at + 1);
            }
            return at >= 0;
        }

        /** Tokens are as long as they can be. */
        private boolean isAlone(String source, int at) {
            char first = text.charAt(0);
            char last = text.charAt(text.length() - 1);
            int end = at + text.length();
            return (at == 0 || !goesOn(source.charAt(at - 1), first))
                    && (end == source.length() || !goesOn(last, source.charAt(end)));
        }

        /** Whether {@code one} with {@code other} behind it would be read as one token. */
        private static boolean goesOn(char one, char other) {
            if (Character.isJavaIdentifierPart(one)) {
                return Character.isJavaIdentifierPart(other);
            }
            boolean doubled = one == other && "&|<".indexOf(one) >= 0;
            boolean assigned = other == '=' && "&|<>!=".indexOf(one) >= 0;
            return doubled || assigned;
        }
    }

    /** A pattern of a query with the sets of signs of which one each must be there. */
    private record Pattern(String text, List<Set<Sign>> signs) {
        boolean mayBeIn(String source) {
            return signs.stream().allMatch(some -> some.stream().anyMatch(sign -> sign.isIn(source)));
        }
    }

    private Signs(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** The signs of {@code query}. */
    public static Signs of(String query) {
        var reader = new Reader(query);
        return new Signs(reader.read().stream()
                .map(part -> new Pattern(part.text(), signs(part.node(), part.node())))
                .toList());
    }

    /** Whether the query may find something in {@code text}. */
    public boolean mayBeIn(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.mayBeIn(text));
    }

    /** Those patterns of the query that may find something in {@code text}, each a query of its own. */
    public List<String> patternsFor(String text) {
        return patterns.stream()
                .filter(pattern -> pattern.mayBeIn(text))
                .map(Pattern::text)
                .toList();
    }

    /** Sets of which one sign each must be there. */
    private static List<Set<Sign>> signs(Node node, Node pattern) {
        return switch (node.kind()) {
            case TEXT -> List.of(Set.of(new Sign(node.text(), true)));
            case LIST -> ofEither(node.children(), pattern);
            case NODE -> isPredicate(node) ? ofPredicate(node, pattern) : ofAll(node.children(), pattern);
            case NAME -> List.of();
        };
    }

    /** One of the signs of any of the alternatives. */
    private static List<Set<Sign>> ofEither(List<Node> alternatives, Node pattern) {
        Set<Sign> all = new HashSet<>();
        for (Node alternative : alternatives) {
            if (alternative.kind() == Kind.NAME && alternative.text().startsWith("@")) {
                continue;
            }
            List<Set<Sign>> signs = signs(alternative, pattern);
            if (signs.isEmpty()) {
                return List.of();
            }
            all.addAll(rarest(signs));
        }
        return all.isEmpty() ? List.of() : List.of(all);
    }

    /** The set whose shortest sign is the longest. */
    private static Set<Sign> rarest(List<Set<Sign>> signs) {
        return signs.stream()
                .max(Comparator.comparingInt(some -> some.stream()
                        .mapToInt(sign -> sign.text().length())
                        .min()
                        .orElse(0)))
                .orElse(Set.of());
    }

    private static List<Set<Sign>> ofAll(List<Node> parts, Node pattern) {
        List<Set<Sign>> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean optional = i + 1 < parts.size()
                    && QUANTIFIERS.contains(parts.get(i + 1).text());
            if (!optional) {
                all.addAll(signs(parts.get(i), pattern));
            }
            String keyword = i == 0 ? KEYWORDS.get(parts.get(i).text()) : null;
            if (keyword != null) {
                all.add(Set.of(new Sign(keyword, true)));
            }
        }
        return all;
    }

    private static boolean isPredicate(Node node) {
        return !node.children().isEmpty()
                && node.children().get(0).kind() == Kind.NAME
                && node.children().get(0).text().startsWith("#");
    }

    /** A predicate says nothing where its capture may be missing. */
    private static List<Set<Sign>> ofPredicate(Node predicate, Node pattern) {
        List<Node> words = predicate.children();
        String name = words.get(0).text();
        if (words.size() < 3 || !isCertain(words.get(1).text(), pattern)) {
            return List.of();
        }
        List<Node> values = words.subList(2, words.size());
        if (REGULAR.contains(name)) {
            return ofTexts(RegexSigns.of(values.get(0).text()));
        }
        boolean texts = values.stream().allMatch(value -> value.kind() == Kind.TEXT);
        return EQUAL.contains(name) && texts
                ? ofTexts(values.stream().map(Node::text).collect(Collectors.toSet()))
                : List.of();
    }

    private static List<Set<Sign>> ofTexts(Set<String> texts) {
        return texts.isEmpty() || texts.contains("")
                ? List.of()
                : List.of(texts.stream().map(text -> new Sign(text, false)).collect(Collectors.toSet()));
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

        /** A pattern as it was read and as it was written, with the captures and quantifiers behind it. */
        record Part(Node node, String text) {}

        List<Part> read() {
            List<Node> nodes = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            skipBlanks();
            while (at < query.length()) {
                int start = at;
                Node node = node();
                if (node.kind() != Kind.NAME) {
                    nodes.add(node);
                    starts.add(start);
                }
                skipBlanks();
            }
            starts.add(query.length());
            return IntStream.range(0, nodes.size())
                    .mapToObj(i -> new Part(nodes.get(i), query.substring(starts.get(i), starts.get(i + 1))))
                    .toList();
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
