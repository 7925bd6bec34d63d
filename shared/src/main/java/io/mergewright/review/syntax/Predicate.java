package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.treesitter.TSNode;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryPredicateStepType;

/** A condition on what a pattern captured. Where it speaks of a capture that is not there, it holds. */
final class Predicate {
    private static final Set<String> KNOWN =
            Set.of("eq?", "match?", "any-of?", "same?", "inside?", "parent?", "has?", "first?", "last?");

    private final String name;
    private final boolean wanted;
    private final String capture;
    private final List<Operand> operands;
    private final Pattern pattern;

    /** Another capture, or a text. */
    private record Operand(boolean isCapture, String value) {}

    private Predicate(String name, boolean wanted, String capture, List<Operand> operands) {
        this.name = name;
        this.wanted = wanted;
        this.capture = capture;
        this.operands = List.copyOf(operands);
        boolean regular = name.equals("match?") || name.equals("has?");
        this.pattern = Pattern.compile(regular ? operands.get(0).value() : "");
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
            case "match?", "has?" -> pattern.matcher(tree.text(node)).find();
            case "inside?" -> isInside(node);
            case "parent?" -> !node.getParent().isNull() && isKind(node.getParent());
            case "first?" -> node.getPrevNamedSibling().isNull();
            case "last?" -> node.getNextNamedSibling().isNull();
            default -> throw new IllegalStateException(name);
        };
    }

    private boolean isInside(TSNode node) {
        for (TSNode around = node.getParent(); !around.isNull(); around = around.getParent()) {
            if (isKind(around)) {
                return true;
            }
        }
        return false;
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

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
