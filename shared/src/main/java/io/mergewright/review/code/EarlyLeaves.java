package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways out of a function between something that is taken and the place where it is given back. */
final class EarlyLeaves {
    private static final String[] LISTS = {"compound_statement", "statement_list", "block", "statements"};
    private static final String[] STATEMENTS = {
        "expression_statement",
        "declaration",
        "local_variable_declaration",
        "short_var_declaration",
        "assignment_statement"
    };
    private static final String[] FUNCTIONS = {
        "lambda_expression", "func_literal", "lambda_literal", "function_definition"
    };

    private EarlyLeaves() {}

    /** The returns after {@code taken} that nothing like {@code givesBack} stands before, where it does stand further down. */
    static List<Node> between(Node taken, Pattern givesBack) {
        Optional<Node> statement = taken.is(STATEMENTS) ? Optional.of(taken) : taken.around(STATEMENTS);
        List<Node> leaves = new ArrayList<>();
        List<Node> passed = new ArrayList<>();
        Optional<Node> next = statement
                .filter(one -> one.parent().filter(list -> list.is(LISTS)).isPresent())
                .flatMap(Node::next);
        while (next.isPresent()) {
            Node one = next.get();
            if (isGivenBack(one, givesBack)) {
                passed.forEach(before -> leaves.addAll(leaves(before, givesBack)));
                return leaves;
            }
            passed.add(one);
            next = one.next();
        }
        return leaves;
    }

    private static boolean isGivenBack(Node statement, Pattern givesBack) {
        return (statement.is("expression_statement", "call_expression") || isReturn(statement))
                && givesBack.matcher(statement.text()).find();
    }

    private static boolean isReturn(Node node) {
        return node.is("return_statement", "throw_statement")
                || (node.is("expression_statement")
                        && node.first("throw_expression").isPresent());
    }

    private static List<Node> leaves(Node statement, Pattern givesBack) {
        return statement.within().stream()
                .filter(EarlyLeaves::isReturn)
                .filter(leave -> !givesBack.matcher(leave.text()).find())
                .filter(leave -> !isGivenBackBefore(leave, statement, givesBack))
                .toList();
    }

    private static boolean isGivenBackBefore(Node leave, Node statement, Pattern givesBack) {
        Node at = leave;
        while (!at.equals(statement)) {
            if (at.is(FUNCTIONS)) {
                return true;
            }
            for (Optional<Node> before = at.before();
                    before.isPresent();
                    before = before.get().before()) {
                if (givesBack.matcher(before.get().text()).find()) {
                    return true;
                }
            }
            at = at.parent().orElse(statement);
        }
        return false;
    }
}
