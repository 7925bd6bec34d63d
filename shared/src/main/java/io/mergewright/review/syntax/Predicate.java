package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treesitter.TSNode;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryPredicateStepType;

/** A condition on what a pattern captured. Where it speaks of a capture that is not there, it holds. */
final class Predicate {
    private static final Set<String> KNOWN = Set.of(
            "eq?",
            "match?",
            "any-of?",
            "same?",
            "inside?",
            "nearest?",
            "around-has?",
            "behind-has?",
            "parent?",
            "has?",
            "first?",
            "last?",
            "again?");
    private static final Set<String> REGULAR = Set.of("match?", "has?", "around-has?", "behind-has?");

    private static final int MOST_SIBLINGS = 40;

    /** A capture in a regular expression. */
    private static final Pattern BRACES = Pattern.compile("\\{([a-z]\\w*)}");

    private final String name;
    private final boolean wanted;
    private final String capture;
    private final List<Operand> operands;
    /** What is not regular, or speaks of other captures, has none. */
    private final Optional<Pattern> pattern;

    /** Another capture, or a text. */
    private record Operand(boolean isCapture, String value) {}

    private Predicate(String name, boolean wanted, String capture, List<Operand> operands) {
        this.name = name;
        this.wanted = wanted;
        this.capture = capture;
        this.operands = List.copyOf(operands);
        this.pattern = REGULAR.contains(name)
                        && !BRACES.matcher(operands.get(0).value()).find()
                ? Optional.of(Pattern.compile(operands.get(0).value()))
                : Optional.empty();
    }

    static List<Predicate> of(TSQuery query, int patternIndex) {
        List<Predicate> predicates = new ArrayList<>();
        List<Operand> words = new ArrayList<>();
        for (var step : query.getPredicateForPattern(patternIndex)) {
            if (step.getType() == TSQueryPredicateStepType.TSQueryPredicateStepTypeDone) {
                predicates.add(of(words));
                words.clear();
            } else if (step.getType() == TSQueryPredicateStepType.TSQueryPredicateStepTypeCapture) {
                words.add(new Operand(true, query.getCaptureNameForId(step.getValueId())));
            } else {
                words.add(new Operand(false, query.getStringValueForId(step.getValueId())));
            }
        }
        return predicates;
    }

    /** The condition that {@code part} of a query says. */
    static Predicate of(QueryReader.Part part) {
        return of(part.children().stream()
                .map(word -> word.kind() == QueryReader.Kind.NAME && word.text().startsWith("@")
                        ? new Operand(true, word.text().substring(1))
                        : new Operand(
                                false,
                                word.kind() == QueryReader.Kind.TEXT
                                        ? word.text()
                                        : word.text().replaceFirst("^#", "")))
                .toList());
    }

    private static Predicate of(List<Operand> words) {
        String written = words.get(0).value();
        String name = written.replace("not-", "").replace("-not", "");
        if (!KNOWN.contains(name) || words.size() < 2 || !words.get(1).isCapture()) {
            throw new IllegalArgumentException("no predicate: #" + written);
        }
        return new Predicate(name, name.equals(written), words.get(1).value(), words.subList(2, words.size()));
    }

    boolean holds(Map<String, List<TSNode>> nodes, SyntaxTree tree) {
        return nodes.getOrDefault(capture, List.of()).stream().allMatch(node -> isSo(node, nodes, tree) == wanted);
    }

    private boolean isSo(TSNode node, Map<String, List<TSNode>> nodes, SyntaxTree tree) {
        return switch (name) {
            case "eq?" -> values(nodes, tree).contains(tree.text(node));
            case "any-of?" -> values(nodes, tree).contains(tree.text(node));
            case "same?" ->
                values(nodes, tree).stream().anyMatch(other -> bare(other).equals(bare(tree.text(node))));
            case "match?", "has?" ->
                pattern(nodes, tree).matcher(tree.text(node)).find();
            case "inside?" -> around(node).isPresent();
            case "nearest?" ->
                around(node)
                        .filter(around ->
                                around.getType().equals(operands.get(0).value()))
                        .isPresent();
            case "around-has?" ->
                around(node)
                        .filter(around ->
                                pattern(nodes, tree).matcher(tree.text(around)).find())
                        .isPresent();
            case "behind-has?" ->
                pattern(nodes, tree).matcher(behind(node, tree)).find();
            case "parent?" -> !node.getParent().isNull() && isKind(node.getParent());
            case "first?" -> node.getPrevNamedSibling().isNull();
            case "last?" -> isLast(node);
            case "again?" -> isAgain(node, tree);
            default -> throw new IllegalStateException(name);
        };
    }

    /** What stands behind it on its last line. */
    private static String behind(TSNode node, SyntaxTree tree) {
        int from = tree.end(node);
        int to = tree.text().indexOf('\n', from);
        return tree.text().substring(from, to < 0 ? tree.text().length() : to);
    }

    /** Whatever is said behind it. */
    private static boolean isLast(TSNode node) {
        TSNode next = node.getNextNamedSibling();
        while (!next.isNull() && next.getType().endsWith("comment")) {
            next = next.getNextNamedSibling();
        }
        return next.isNull();
    }

    /** Looks at so many siblings at most. */
    private static boolean isAgain(TSNode node, SyntaxTree tree) {
        TSNode first = node.getNamedChild(0);
        if (first.isNull()) {
            return false;
        }
        String begin = bare(tree.text(first));
        TSNode before = node.getPrevNamedSibling();
        for (int i = 0; i < MOST_SIBLINGS && !before.isNull(); i++) {
            TSNode other = before.getNamedChild(0);
            if (before.getType().equals(node.getType())
                    && !other.isNull()
                    && bare(tree.text(other)).equals(begin)) {
                return true;
            }
            before = before.getPrevNamedSibling();
        }
        return false;
    }

    /** The nearest around {@code node} of the kinds that are given. */
    private Optional<TSNode> around(TSNode node) {
        for (TSNode around = node.getParent(); !around.isNull(); around = around.getParent()) {
            if (isKind(around)) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    private Pattern pattern(Map<String, List<TSNode>> nodes, SyntaxTree tree) {
        return pattern.orElseGet(() -> Pattern.compile(BRACES.matcher(
                        operands.get(0).value())
                .replaceAll(name -> Matcher.quoteReplacement(nodes.getOrDefault(name.group(1), List.of()).stream()
                        .map(node -> Pattern.quote(tree.text(node)))
                        .findFirst()
                        .orElse(name.group())))));
    }

    private boolean isKind(TSNode node) {
        return operands.stream().anyMatch(operand -> operand.value().equals(node.getType()));
    }

    private List<String> values(Map<String, List<TSNode>> nodes, SyntaxTree tree) {
        List<String> values = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand.isCapture()) {
                nodes.getOrDefault(operand.value(), List.of()).forEach(node -> values.add(tree.text(node)));
            } else {
                values.add(operand.value());
            }
        }
        return values;
    }

    /** Without white space, save between quotes. */
    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            if (quote == 0 && "\"'`".indexOf(c) >= 0) {
                quote = c;
            } else if (c == quote && !escaped) {
                quote = 0;
            }
            if (quote != 0 || !Character.isWhitespace(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
