package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.code.BuiltTexts.Built;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Markup with something in it that a client sent and that nobody escaped. */
final class MarkupFromRequest implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "markup-from-request", Tier.COMMENT, Severity.ERROR, "security", "Markup is made of what a client sent");
    private static final Pattern MARKUP = Pattern.compile("(?s).*<(?:/?[a-z][a-z0-9]*|!doctype)\\b[^\u0001]*?>?.*");
    private static final Pattern ESCAPED = Pattern.compile(
            "(?i).*(?:escape|encode|sanitiz|htmlspecialchars|htmlentities|strip_tags|bleach|purif|encodeuri|\\bh\\(|\\be\\(|quote).*");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA,
                Grammar.KOTLIN,
                Grammar.CSHARP,
                Grammar.PYTHON,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.TSX,
                Grammar.GO,
                Grammar.PHP,
                Grammar.RUBY);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("</", "<p", "<h", "<b", "<d", "<s", "<a", "<i", "<t", "<l", "HTML", "echo");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        inJsx(code, found);
        for (Built built : BuiltTexts.in(code)) {
            boolean echoed = built.node()
                    .parent()
                    .filter(parent -> parent.is("echo_statement"))
                    .isPresent();
            if (!echoed && MARKUP.matcher(built.literal()).matches()) {
                value(built, code).ifPresent(value -> say(built.node(), value, found));
            }
        }
        shortTags(code, found);
        for (Node written : code.all("echo_statement", "assignment_expression")) {
            boolean inner = written.field("left")
                    .filter(left -> left.text().matches("(?s).*\\.(?:inner|outer)HTML"))
                    .isPresent();
            if (inner || written.is("echo_statement")) {
                written.children().stream()
                        .skip(inner ? 1 : 0)
                        .flatMap(value -> Parts.of(value).stream())
                        .flatMap(part -> part.code().stream())
                        .filter(value -> isFree(value, code) && Origins.isOutside(value))
                        .findFirst()
                        .ifPresent(value -> say(written, value, found));
            }
        }
    }

    /** What PHP writes between markup. */
    private static void shortTags(Code code, Consumer<Found> found) {
        for (Node written : code.all("expression_statement")) {
            Optional<Node> value = written.child(0);
            if (EchoTags.isOne(written)
                    && value.filter(one -> isFree(one, code) && Origins.isOutside(one))
                            .isPresent()) {
                say(written, value.get(), found);
            }
        }
    }

    /** What React is told to take as markup. */
    private static void inJsx(Code code, Consumer<Found> found) {
        for (Node attribute : code.all("jsx_attribute")) {
            if (attribute.text().startsWith("dangerouslySetInnerHTML")) {
                attribute.within().stream()
                        .filter(node -> node.is("pair"))
                        .flatMap(pair -> pair.field("value").stream())
                        .flatMap(value -> Parts.of(value).stream())
                        .flatMap(part -> part.code().stream())
                        .filter(value -> isFree(value, code) && Origins.isOutside(value))
                        .findFirst()
                        .ifPresent(value -> say(attribute, value, found));
            }
        }
    }

    private static void say(Node here, Node value, Consumer<Found> found) {
        found.accept(new Found(
                here,
                "`%s` comes from the client and becomes markup as it is, so it can bring a script along. Escape it."
                        .formatted(Quotes.of(value))));
    }

    private static Optional<Node> value(Built built, Code code) {
        return built.parts().stream()
                .flatMap(part -> part.code().stream())
                .filter(part -> isFree(part, code) && Origins.isOutside(part))
                .findFirst();
    }

    private static boolean isFree(Node value, Code code) {
        String text = value.bare();
        boolean name = value.is("identifier", "simple_identifier", "variable_name");
        return !Harmless.is(value, code)
                && !ESCAPED.matcher(text).matches()
                && (!name
                        || Scope.assigned(text.replaceFirst("^\\$", ""), Scope.of(value), value.start()).stream()
                                .noneMatch(assigned ->
                                        ESCAPED.matcher(assigned.bare()).matches()));
    }
}
