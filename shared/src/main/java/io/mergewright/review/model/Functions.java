package io.mergewright.review.model;

import io.mergewright.review.change.FileText;
import io.mergewright.review.syntax.Node;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the function in which lines stand. */
final class Functions {
    /** What grammars call functions, methods and closures that span lines. */
    private static final Pattern KIND = Pattern.compile(
            "(?:(?:method|constructor|function|local_function|generator_function|init|operator|destructor)_(?:declaration|definition|item|statement|expression)"
                    + "|arrow_function|lambda_literal|lambda_expression|closure_expression|func_literal|method|singleton_method|secondary_constructor)");

    private Functions() {}

    /** Lines, 1-based and inclusive. */
    record Span(int first, int last) {}

    /** The outermost function that holds lines {@code first} to {@code last}. */
    static Optional<Span> around(SyntaxTree tree, FileText text, int first, int last) {
        return around(tree.top(), text, first, last);
    }

    private static Optional<Span> around(Node node, FileText text, int first, int last) {
        for (Node child : node.children()) {
            var span = new Span(text.lineAt(child.start()), text.lineAt(Math.max(child.start(), child.end() - 1)));
            if (span.first() <= first && span.last() >= last) {
                return KIND.matcher(child.kind()).matches() ? Optional.of(span) : around(child, text, first, last);
            }
        }
        return Optional.empty();
    }
}
