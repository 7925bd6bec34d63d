package io.mergewright.review.syntax;

import io.mergewright.review.syntax.QueryReader.Kind;
import io.mergewright.review.syntax.QueryReader.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        return new Signs(QueryReader.read(query).stream()
                .map(pattern -> new Pattern(pattern.text(), signs(pattern.part(), pattern.part())))
                .toList());
    }

    /** Those patterns of the query that may find something in {@code text}, each a query of its own. */
    public List<String> patternsFor(String text) {
        return patterns.stream()
                .filter(pattern -> pattern.mayBeIn(text))
                .map(Pattern::text)
                .toList();
    }

    /** Sets of which one sign each must be there. */
    private static List<Set<Sign>> signs(Part node, Part pattern) {
        return switch (node.kind()) {
            case TEXT -> List.of(Set.of(new Sign(node.text(), true)));
            case LIST -> ofEither(node.children(), pattern);
            case NODE -> QueryReader.isPredicate(node) ? ofPredicate(node, pattern) : ofAll(node.children(), pattern);
            case NAME -> List.of();
        };
    }

    /** One of the signs of any of the alternatives. */
    private static List<Set<Sign>> ofEither(List<Part> alternatives, Part pattern) {
        Set<Sign> all = new HashSet<>();
        for (Part alternative : alternatives) {
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

    private static List<Set<Sign>> ofAll(List<Part> parts, Part pattern) {
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

    /** A predicate says nothing where its capture may be missing. */
    private static List<Set<Sign>> ofPredicate(Part predicate, Part pattern) {
        List<Part> words = predicate.children();
        String name = words.get(0).text();
        if (words.size() < 3 || !isCertain(words.get(1).text(), pattern)) {
            return List.of();
        }
        List<Part> values = words.subList(2, words.size());
        if (REGULAR.contains(name)) {
            return ofTexts(RegexSigns.of(values.get(0).text()));
        }
        boolean texts = values.stream().allMatch(value -> value.kind() == Kind.TEXT);
        return EQUAL.contains(name) && texts
                ? ofTexts(values.stream().map(Part::text).collect(Collectors.toSet()))
                : List.of();
    }

    private static List<Set<Sign>> ofTexts(Set<String> texts) {
        return texts.isEmpty() || texts.contains("")
                ? List.of()
                : List.of(texts.stream().map(text -> new Sign(text, false)).collect(Collectors.toSet()));
    }

    /** Whether each match has the capture: outside of lists and of what may be missing. */
    private static boolean isCertain(String capture, Part node) {
        List<Part> parts = node.children();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean optional = i + 1 < parts.size()
                    && QUANTIFIERS.contains(parts.get(i + 1).text());
            if (part.kind() == Kind.NODE && !QueryReader.isPredicate(part) && !optional && isCertain(capture, part)) {
                return true;
            }
            if (part.kind() == Kind.NAME && part.text().equals(capture)) {
                return i == 0 || !QUANTIFIERS.contains(parts.get(i - 1).text());
            }
        }
        return false;
    }
}
