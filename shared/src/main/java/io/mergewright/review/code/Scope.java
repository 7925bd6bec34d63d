package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The function around a place, and what is assigned in it. */
final class Scope {
    /** What the grammars call functions, methods and closures with a body. */
    private static final String[] FUNCTIONS = {
        "method_declaration",
        "constructor_declaration",
        "function_declaration",
        "function_definition",
        "function_item",
        "function_expression",
        "generator_function_declaration",
        "method_definition",
        "local_function_statement",
        "method",
        "singleton_method",
        "secondary_constructor"
    };

    private static final Set<String> ASSIGNMENTS = Set.of(
            "variable_declarator",
            "assignment",
            "assignment_expression",
            "augmented_assignment",
            "augmented_assignment_expression",
            "operator_assignment",
            "short_var_declaration",
            "assignment_statement",
            "var_spec",
            "const_spec",
            "let_declaration",
            "init_declarator",
            "property_declaration");

    private Scope() {}

    /** The function around {@code node}, or the whole file; of arrow functions the one around them. */
    static Node of(Node node) {
        Node around = node;
        for (Optional<Node> next = node.parent();
                next.isPresent();
                next = next.get().parent()) {
            around = next.get();
            if (around.is(FUNCTIONS)) {
                return around;
            }
        }
        return around;
    }

    static boolean isFunction(Node node) {
        return node.is(FUNCTIONS);
    }

    /** What is assigned to the name {@code name} in {@code scope}, or added to it, before the position {@code before}. */
    static List<Node> assigned(String name, Node scope, int before) {
        List<Node> values = new ArrayList<>();
        for (Node node : scope.within()) {
            if (node.start() < before && ASSIGNMENTS.contains(node.kind())) {
                Optional<Node> target = target(node);
                Optional<Node> value = value(node);
                if (target.isPresent() && value.isPresent() && names(target.get(), name)) {
                    values.add(value.get());
                }
            }
        }
        return values;
    }

    private static Optional<Node> target(Node node) {
        if (node.is("property_declaration")) {
            return node.first("variable_declaration", "multi_variable_declaration")
                    .map(one -> one.is("variable_declaration") ? one.child(0).orElse(one) : one);
        }
        return node.field("name")
                .or(() -> node.field("left"))
                .or(() -> node.field("pattern"))
                .or(() -> node.field("declarator"))
                .or(() -> node.child(0));
    }

    private static Optional<Node> value(Node node) {
        return node.field("value")
                .or(() -> node.field("right"))
                .or(() -> node.children().size() > 1
                        ? Optional.of(node.children().get(node.children().size() - 1))
                        : Optional.empty());
    }

    private static boolean names(Node target, String name) {
        String text = target.text();
        if (target.is("expression_list", "pattern_list", "tuple_pattern", "left_assignment_list")) {
            return target.children().stream().anyMatch(child -> child.text().equals(name));
        }
        return text.equals(name) || text.equals("$" + name) || text.equals("*" + name);
    }
}
