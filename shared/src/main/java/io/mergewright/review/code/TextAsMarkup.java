package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Something that is called like a text of people and goes where markup is expected, without being escaped. */
final class TextAsMarkup implements CodeCheck {
    private static final CheckInfo INFO =
            new CheckInfo("text-as-markup", Tier.COMMENT, Severity.ERROR, "security", "A text becomes markup as it is");

    /** Fields of what people write, and names of it. */
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(?:\\w*_)?(?:(?:first|last|full|user|display|nick|company|file|screen)?_?name|title|text|message|comment|body|description|query|label|e?mail|author|note|notes|subject|summary|bio|caption|city|address|term|keyword|nickname|review|feedback|content|reason|about|headline|excerpt|answer|question|biography|signature)");

    private static final Pattern NAME = Pattern.compile(
            "(?i)\\$?(?:message|title|comment|query|search|search_?term|term|user_?name|display_?name|first_?name|error_?message|reason|user_?input|nickname|keyword|q)");
    private static final Pattern SAFE = Pattern.compile(
            "(?i).*(?:escape|encode|sanitiz|htmlspecialchars|htmlentities|strip_tags|bleach|purif|markdown|marked|render|highlight|\\bt\\(|\\$t\\(|i18n|translate|gettext|__\\(|_\\(|html|svg|icon|format_?(?:date|number)|esc_|\\be\\(|\\bh\\(|safe|trusted|template).*");
    private static final Pattern MAKES = Pattern.compile(
            "mark_safe|(?:\\w+\\.)?Markup|template\\.HTML|(?:Html\\.)?Raw|HtmlString|MarkupString|(?:\\w+\\.)*(?:SetHtmlContent|AppendHtml)|SafeString|(?:\\w+\\.)?SafeString|bypassSecurityTrustHtml|(?:.*\\.)?bypassSecurityTrustHtml|raw|document\\.write(?:ln)?");
    private static final Pattern TAKES = Pattern.compile("insertAdjacentHTML|html|append|prepend|before|after");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.TSX,
                Grammar.PYTHON,
                Grammar.GO,
                Grammar.CSHARP,
                Grammar.RUBY,
                Grammar.PHP,
                Grammar.KOTLIN);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "HTML", "html", "mark_safe", "Markup", "Html", "document.write", "raw", "<?=", "append(", "unsafe");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node assignment : code.all("assignment_expression", "augmented_assignment_expression")) {
            boolean inner = assignment
                    .field("left")
                    .filter(left -> left.text().matches("(?s).*\\.(?:inner|outer)HTML"))
                    .isPresent();
            if (inner) {
                assignment
                        .field("right")
                        .ifPresent(value -> text(value, code).ifPresent(text -> say(assignment, text, found)));
            }
        }
        for (Node attribute : code.all("jsx_attribute")) {
            if (attribute.text().startsWith("dangerouslySetInnerHTML")) {
                attribute.within().stream()
                        .filter(node -> node.is("pair"))
                        .flatMap(pair -> pair.field("value").stream())
                        .flatMap(value -> text(value, code).stream())
                        .findFirst()
                        .ifPresent(text -> say(attribute, text, found));
            }
        }
        for (Call call : code.calls()) {
            markup(call).flatMap(value -> text(value, code)).ifPresent(text -> say(call.node(), text, found));
        }
        for (Node statement : code.all("expression_statement", "prefix_expression")) {
            written(statement, code).flatMap(value -> text(value, code)).ifPresent(text -> say(statement, text, found));
        }
    }

    private static void say(Node here, Node text, Consumer<Found> found) {
        found.accept(new Found(
                here,
                "`%s` becomes markup as it is, so whoever wrote it can bring a script along. Escape it, or set it as text."
                        .formatted(Quotes.of(text))));
    }

    /** What {@code call} takes for markup. */
    private static Optional<Node> markup(Call call) {
        boolean script = call.node().grammar().label().matches("javascript|typescript|tsx");
        if (call.node().grammar() == Grammar.RUBY && call.name().equals("html_safe")) {
            return call.receiver();
        }
        if (script && TAKES.matcher(call.name()).matches() && call.receiver().isPresent()) {
            Optional<Node> last = call.arguments().isEmpty()
                    ? Optional.empty()
                    : Optional.of(call.arguments().get(call.arguments().size() - 1));
            boolean jquery = call.receiver().get().text().startsWith("$");
            boolean markup = last.filter(value -> value.text().matches("(?s)[`'\"]\\s*<\\w.*"))
                    .isPresent();
            return call.name().equals("insertAdjacentHTML")
                            || (jquery && (markup || call.name().equals("html")))
                    ? last
                    : Optional.empty();
        }
        String written = call.written();
        boolean makes = MAKES.matcher(written).matches()
                && (!written.equals("raw") || call.node().grammar() == Grammar.RUBY);
        return makes && call.arguments().size() == 1 ? call.argument(0) : Optional.empty();
    }

    /** What PHP writes where the file escapes other things, and what the builder of Kotlin takes as it is. */
    private static Optional<Node> written(Node statement, Code code) {
        if (statement.is("prefix_expression")) {
            boolean unsafe = code.grammar() == Grammar.KOTLIN
                    && statement.text().startsWith("+")
                    && statement
                            .around("lambda_literal")
                            .flatMap(Node::parent)
                            .flatMap(Node::parent)
                            .flatMap(Node::parent)
                            .filter(one -> one.text().matches("(?s)unsafe\\s*\\{.*"))
                            .isPresent();
            return unsafe ? statement.child(0) : Optional.empty();
        }
        boolean escapes =
                code.text().matches("(?s).*(?:htmlspecialchars|htmlentities|esc_html|esc_attr|\\bh\\()\\(?.*");
        return escapes && EchoTags.isOne(statement) ? statement.child(0) : Optional.empty();
    }

    /** A part of {@code value} that people write and nobody escaped. */
    private static Optional<Node> text(Node value, Code code) {
        if (SAFE.matcher(value.is("identifier") ? value.text() : "").matches()) {
            return derived(value, code);
        }
        return Parts.of(value).stream()
                .flatMap(part -> part.code().stream())
                .flatMap(part -> Stream.concat(Stream.of(part), fallback(part)))
                .filter(part -> isText(part, code))
                .findFirst();
    }

    /** Of a name that says nothing: what it is made of in the function. */
    private static Optional<Node> derived(Node name, Code code) {
        List<Node> values = Scope.assigned(name.text(), Scope.of(name), name.start());
        if (values.size() != 1) {
            return Optional.empty();
        }
        Optional<Call> replaced =
                Call.of(values.get(0)).filter(call -> call.name().matches("replace|replaceAll"));
        return replaced.filter(call -> !call.node().text().matches("(?s).*(?:&lt|&amp|/<).*"))
                .flatMap(Call::receiver)
                .filter(one -> isText(one, code) || FIELD.matcher(one.text()).matches());
    }

    private static Stream<Node> fallback(Node part) {
        return part.is("binary_expression") && part.text().matches("(?s).*(?:\\?\\?|\\|\\|).*")
                ? part.child(0).stream()
                : Stream.empty();
    }

    private static boolean isText(Node part, Code code) {
        String text = part.bare();
        if (SAFE.matcher(text).matches() || Harmless.is(part, code)) {
            return false;
        }
        boolean member = part.is(
                        "member_expression",
                        "attribute",
                        "selector_expression",
                        "member_access_expression",
                        "navigation_expression",
                        "subscript_expression",
                        "element_reference",
                        "call",
                        "member_call_expression")
                && text.matches("(?s)\\$?@?[\\w.>\\-?\\[\\]'\":]+");
        String last = text.replaceFirst("['\"]?]$", "").replaceFirst("(?s)^.*[.>\\['\":]", "");
        boolean field = member && FIELD.matcher(last).matches();
        boolean name = Names.isName(part) && NAME.matcher(text).matches() && !isSafeBefore(part);
        return field || name || (part.grammar() == Grammar.GO && Origins.isOutside(part));
    }

    private static boolean isSafeBefore(Node name) {
        return Scope.assigned(name.text().replaceFirst("^\\$", ""), Scope.of(name), name.start()).stream()
                .map(Node::bare)
                .anyMatch(value -> SAFE.matcher(value).matches() || value.matches("['\"`][^$+]*['\"`]"));
    }
}
