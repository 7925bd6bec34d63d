package io.mergewright.review.code;

import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;

/** Values that PHP writes between markup, as in {@code <?= $a ?>}. */
final class EchoTags {
    private EchoTags() {}

    static boolean isOne(Node statement) {
        if (statement.grammar() != Grammar.PHP) {
            return false;
        }
        return statement
                .before()
                .map(before -> before.is("php_tag") || before.is("text_interpolation") ? before.text() : "")
                .filter(text -> text.endsWith("<?="))
                .isPresent();
    }
}
