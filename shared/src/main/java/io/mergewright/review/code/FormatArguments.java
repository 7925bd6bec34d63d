package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.code.Formats.Style;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** A format that asks for more values, or for fewer, than are given. */
final class FormatArguments implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "format-arguments",
            Tier.COMMENT,
            Severity.ERROR,
            "correctness",
            "A format and its values do not fit together");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.PYTHON, Grammar.GO, Grammar.PHP, Grammar.RUBY);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN, PathRole.TEST, PathRole.BUILD, PathRole.EXAMPLE);
    }

    @Override
    public List<String> signs() {
        return List.of("%", "{");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            int at = Formats.place(call);
            Optional<Style> style = at < 0 ? Optional.empty() : Formats.style(call);
            Optional<String> format = style.flatMap(one -> call.argument(at)).flatMap(Formats::literal);
            if (style.isPresent() && format.isPresent()) {
                List<Node> values =
                        call.arguments().subList(at + 1, call.arguments().size());
                check(call, style.get(), format.get(), values, found);
            }
        }
        if (code.grammar() == Grammar.PYTHON || code.grammar() == Grammar.RUBY) {
            code.all("binary_operator", "binary").forEach(node -> percent(node, found));
        }
    }

    private static void check(Call call, Style style, String format, List<Node> values, Consumer<Found> found) {
        OptionalInt wanted = style.places(format);
        if (wanted.isEmpty() || values.stream().anyMatch(FormatArguments::isMany)) {
            return;
        }
        int given = values.size();
        boolean one = given == wanted.getAsInt() + 1 && style.mayEndWithError() && isError(values.get(given - 1));
        boolean single = given == 1 && style == Style.BRACES && wanted.getAsInt() != 1 && isMaybeArray(values.get(0));
        if (given != wanted.getAsInt() && !one && !single && (given > 0 || style.countsNone())) {
            found.accept(new Found(call.node(), message(wanted.getAsInt(), given)));
        }
    }

    private static String message(int wanted, int given) {
        return "The format has %d place%s for values, and %d %s given."
                .formatted(wanted, wanted == 1 ? "" : "s", given, given == 1 ? "is" : "are");
    }

    /** {@code "…" % (a, b)}. */
    private static void percent(Node node, Consumer<Found> found) {
        List<Node> sides = node.children();
        boolean formats = sides.size() == 2
                && node.all().stream().anyMatch(child -> child.text().equals("%"))
                && sides.get(1).is("tuple", "array");
        Optional<String> format = formats ? Formats.literal(sides.get(0)) : Optional.empty();
        OptionalInt wanted = format.map(Style.PERCENT::places).orElse(OptionalInt.empty());
        List<Node> values = formats ? sides.get(1).children() : List.of();
        if (wanted.isPresent()
                && values.size() != wanted.getAsInt()
                && values.stream().noneMatch(FormatArguments::isMany)) {
            found.accept(new Found(node, message(wanted.getAsInt(), values.size())));
        }
    }

    /** Whether {@code value} stands for any number of values. */
    private static boolean isMany(Node value) {
        return value.is(
                        "list_splat",
                        "dictionary_splat",
                        "splat_argument",
                        "spread_element",
                        "variadic_unpacking",
                        "variadic_argument",
                        "keyword_argument",
                        "spread_expression",
                        "argument_splat",
                        "pair",
                        "hash")
                || value.text().startsWith("*")
                || value.text().startsWith("...")
                || value.text().endsWith("...")
                || value.text().matches("(?s)new\\s+[\\w.]+(?:<.*>)?\\[].*|args|params|arguments|arrayOf.*");
    }

    private static boolean isMaybeArray(Node value) {
        return value.is("identifier", "simple_identifier") && value.text().matches("(?i).*(?:s|arr|array|list)");
    }

    private static boolean isError(Node value) {
        return !value.kind().endsWith("literal") || value.is("object_creation_expression");
    }
}
