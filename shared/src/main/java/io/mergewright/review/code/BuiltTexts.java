package io.mergewright.review.code;

import io.mergewright.review.code.Parts.Part;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a file that are put together from parts, each once and as a whole. */
final class BuiltTexts {
    private static final String[] KINDS = {
        "binary_expression",
        "binary_operator",
        "additive_expression",
        "binary",
        "template_string",
        "string",
        "interpolated_string_expression",
        "encapsed_string",
        "string_literal",
        "line_string_literal",
        "multi_line_string_literal",
        "heredoc_body",
        "call",
        "call_expression",
        "method_invocation",
        "invocation_expression",
        "function_call_expression",
        "macro_invocation"
    };

    private BuiltTexts() {}

    /** A text with at least one part that is code. */
    record Built(Node node, List<Part> parts) {
        /** All literal pieces, with a mark in place of code. */
        String literal() {
            var literal = new StringBuilder();
            parts.forEach(part -> literal.append(part.code().isPresent() ? "\u0001" : part.text()));
            return literal.toString();
        }
    }

    static List<Built> in(Code code) {
        List<Built> built = new ArrayList<>();
        for (Node node : code.all(KINDS)) {
            if (!isPiece(node)) {
                of(node).ifPresent(built::add);
            }
        }
        return built;
    }

    /** {@code node} as a text that is put together, also where it is the name of one. */
    static Optional<Built> of(Node node) {
        List<Part> parts = Parts.of(node);
        boolean text = parts.stream()
                .anyMatch(part -> part.code().isEmpty() && !part.text().isEmpty());
        boolean code = parts.stream().anyMatch(part -> part.code().isPresent());
        return text && code ? Optional.of(new Built(node, parts)) : Optional.empty();
    }

    /** Whether it is only a piece of a longer one. */
    private static boolean isPiece(Node node) {
        return node.parent()
                .filter(parent -> Parts.isText(parent) && Parts.isPutTogether(parent))
                .isPresent();
    }
}
