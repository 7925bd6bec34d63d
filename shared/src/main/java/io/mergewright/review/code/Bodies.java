package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.List;
import java.util.Optional;

/** What the bodies of functions consist of. */
final class Bodies {
    private Bodies() {}

    /** The expression that is all that {@code function} does; empty when it does more, or something else. */
    static Optional<Node> only(Node function) {
        Optional<Node> body = function.field("body")
                .or(() -> function.first("function_body", "arrow_expression_clause"))
                .or(() -> function.field("value")
                        .filter(value -> value.is("arrow_function"))
                        .flatMap(arrow -> arrow.field("body")));
        return body.flatMap(Bodies::single);
    }

    private static Optional<Node> single(Node node) {
        List<Node> children = node.children();
        boolean wraps = node.is(
                "block",
                "statement_block",
                "compound_statement",
                "function_body",
                "arrow_expression_clause",
                "statements",
                "statement_list",
                "body_statement",
                "expression_statement",
                "return_statement",
                "jump_expression",
                "expression_list",
                "await_expression",
                "return");
        if (!wraps) {
            return Optional.of(node);
        }
        return children.size() == 1 ? single(children.get(0)) : Optional.empty();
    }
}
