package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.List;
import java.util.Optional;

/** Places where a name stands. */
final class Names {
    private static final String[] KINDS = {
        "identifier",
        "simple_identifier",
        "variable_name",
        "interpolated_identifier",
        "shorthand_property_identifier",
        "instance_variable",
        "shorthand_field_identifier"
    };

    private Names() {}

    static boolean isName(Node node) {
        return node.is(KINDS);
    }

    /** Whether {@code node} is the name {@code name}. */
    static boolean is(Node node, String name) {
        return isName(node) && node.text().equals(name);
    }

    /** Where {@code name} stands in {@code node}. */
    static List<Node> of(String name, Node node) {
        return node.within().stream().filter(one -> is(one, name)).toList();
    }

    static boolean has(Node node, String name) {
        return node.within().stream().anyMatch(one -> is(one, name));
    }

    /** Whether {@code name} stands in {@code node} between two positions. */
    static boolean hasBetween(String name, Node node, int from, int to) {
        return node.within().stream().anyMatch(one -> one.start() >= from && one.end() <= to && is(one, name));
    }

    /** The local variable that {@code value} alone is assigned to, whatever is awaited or asserted around it. */
    static Optional<Node> assignee(Node value) {
        Optional<Node> around = value.parent();
        while (around.filter(one -> one.is(
                        "await_expression",
                        "expression_list",
                        "parenthesized_expression",
                        "cast_expression",
                        "await",
                        "try_expression",
                        "equals_value_clause"))
                .isPresent()) {
            around = around.get().parent();
        }
        return around.flatMap(Names::target);
    }

    private static Optional<Node> target(Node assignment) {
        Optional<Node> target = switch (assignment.kind()) {
            case "variable_declarator", "init_declarator" ->
                assignment.field("name").or(() -> assignment.field("declarator"));
            case "assignment", "assignment_expression", "short_var_declaration", "assignment_statement" ->
                assignment.field("left");
            case "property_declaration" ->
                assignment.first("variable_declaration").flatMap(declared -> declared.child(0));
            case "let_declaration" -> assignment.field("pattern");
            default -> Optional.empty();
        };
        return target.map(one -> one.is("expression_list", "pointer_declarator")
                        ? one.child(0).orElse(one)
                        : one)
                .filter(Names::isName);
    }
}
