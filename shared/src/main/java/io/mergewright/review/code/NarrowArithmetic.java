package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Integers that are divided or multiplied before they become what can hold the result. */
final class NarrowArithmetic implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "narrow-arithmetic",
            Tier.COMMENT,
            Severity.WARNING,
            "correctness",
            "Integers are computed with before they are widened");

    private static final Pattern FLOATING = Pattern.compile("(?:double|float|Double|Float|decimal|float64|float32)");
    private static final Pattern WIDE = Pattern.compile("(?:long|Long|(?:std::)?u?int64_t|Int64|ulong|longlong)");
    private static final Pattern INTEGER = Pattern.compile(
            "(?:int|short|byte|Integer|Int|unsigned|(?:std::)?u?int(?:8|16|32)_t|long|Long|int64|int32|uint|size_t|ulong|(?:std::)?int64_t)");
    private static final Pattern NARROW =
            Pattern.compile("(?:int|short|byte|Integer|Int|unsigned|(?:std::)?u?int(?:8|16|32)_t|ushort)");
    private static final Pattern GROWS = Pattern.compile(
            "(?i).*(?:milli|micro|nano|second|minute|hour|day|byte|offset|size|total|position|capacity|width|area|length|address|ms|ns|duration|timeout|cents|amount).*");
    private static final int LARGE = 1_000;

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA, Grammar.CSHARP, Grammar.CPP, Grammar.C, Grammar.KOTLIN, Grammar.GO, Grammar.RUBY);
    }

    @Override
    public List<String> signs() {
        return List.of("/", "*");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node node : code.all(
                "variable_declarator",
                "init_declarator",
                "assignment_expression",
                "property_declaration",
                "field_declaration")) {
            Optional<Node> value = value(node);
            Optional<String> type = type(node, code);
            if (value.isPresent() && type.isPresent()) {
                wrong(value.get(), type.get(), node, code).ifPresent(found);
            }
        }
        code.calls().forEach(call -> rounded(call, code, found));
        for (Node node : code.all("return_statement")) {
            Optional<String> type = returned(node, code);
            node.child(0)
                    .ifPresent(value -> type.flatMap(known -> wrong(value, known, node, code))
                            .ifPresent(found));
        }
        for (Node cast : code.all("cast_expression")) {
            cast.field("type")
                    .filter(type -> FLOATING.matcher(type.text()).matches())
                    .flatMap(type -> cast.field("value"))
                    .filter(value -> value.is("parenthesized_expression"))
                    .flatMap(value -> wrong(value, cast.field("type").get().text(), cast, code))
                    .ifPresent(found);
        }
        for (Call call : code.calls()) {
            Optional<Node> converted = call.name().matches("toDouble|toFloat")
                    ? call.receiver()
                    : call.name().matches("float64|float32") ? call.argument(0) : Optional.empty();
            converted
                    .flatMap(value -> wrong(value, call.name().replaceFirst("^to", ""), call.node(), code))
                    .ifPresent(found);
        }
        for (Node product : code.all("binary_expression", "multiplicative_expression", "binary")) {
            if (isShare(product, code)) {
                found.accept(
                        new Found(
                                product,
                                "The division is done first and drops what is behind the point, so this is 0 or a multiple of 100."));
            }
        }
    }

    /** A division of integers has nothing left to round. */
    private static void rounded(Call call, Code code, Consumer<Found> found) {
        boolean rounds = call.written()
                .matches("Math\\.(?:ceil|floor|round|Ceiling|Floor|Round)|(?:math\\.)?(?:ceil|Ceil|Floor)");
        Optional<Node> division = call.argument(0)
                .filter(one -> one.is("binary_expression", "multiplicative_expression")
                        && one.all().stream().anyMatch(sign -> sign.text().equals("/")));
        if (rounds
                && division.filter(one -> one.children().size() == 2
                                && one.children().stream()
                                        .allMatch(side -> side.text().matches("\\d+")
                                                || (Names.isName(side)
                                                        && code.type(side.text())
                                                                .filter(type -> INTEGER.matcher(type)
                                                                        .matches())
                                                                .isPresent()))
                                && one.children().stream().anyMatch(Names::isName))
                        .isPresent()) {
            found.accept(new Found(
                    division.get(),
                    "`%s` divides integers, so there is nothing left to round.".formatted(Quotes.of(division.get()))));
        }
    }

    private static Optional<Node> value(Node node) {
        List<Node> children = node.children();
        return node.field("value")
                .or(() -> node.field("right"))
                .or(() -> children.size() > 1 ? Optional.of(children.get(children.size() - 1)) : Optional.empty());
    }

    private static Optional<String> type(Node node, Code code) {
        return node.parent()
                .flatMap(parent -> parent.field("type"))
                .map(Node::bare)
                .or(() -> node.field("left")
                        .or(() -> node.field("name"))
                        .flatMap(name -> code.type(name.text().replaceFirst("^.*\\.", ""))));
    }

    /** What the function around gives back. */
    private static Optional<String> returned(Node node, Code code) {
        return node.around("method_declaration", "function_definition", "lambda_expression", "local_function_statement")
                .filter(function -> !function.is("lambda_expression") && code.grammar() != Grammar.GO)
                .flatMap(function -> function.field("type").or(() -> function.field("returns")))
                .map(Node::bare);
    }

    private static Optional<Found> wrong(Node value, String type, Node node, Code code) {
        Node bare = value.is("parenthesized_expression") ? value.child(0).orElse(value) : value;
        if (FLOATING.matcher(type).matches() && isOf("/", bare) && areAll(INTEGER, bare, code)) {
            return Optional.of(new Found(
                    bare,
                    "`%s` divides integers, so what is behind the point is gone before it becomes a `%s`."
                            .formatted(Quotes.of(bare), type)));
        }
        if (WIDE.matcher(type).matches() && isOf("*", bare) && areAll(NARROW, bare, code) && mayGrow(bare, node)) {
            return Optional.of(new Found(
                    bare,
                    "`%s` is computed in 32 bits and may overflow before it becomes a `%s`."
                            .formatted(Quotes.of(bare), type)));
        }
        return Optional.empty();
    }

    private static boolean isOf(String operator, Node node) {
        return node.is("binary_expression", "multiplicative_expression", "binary")
                && node.all().stream().anyMatch(child -> child.text().equals(operator));
    }

    private static boolean areAll(Pattern types, Node node, Code code) {
        List<Node> factors = factors(node);
        return factors.stream().anyMatch(factor -> !factor.text().matches("[\\d_]+"))
                && factors.stream().allMatch(factor -> isOfType(factor, types, code));
    }

    private static List<Node> factors(Node node) {
        List<Node> factors = new ArrayList<>();
        for (Node child : node.children()) {
            if (child.is("binary_expression", "multiplicative_expression", "binary")
                    && (isOf("*", child) || isOf("/", child))) {
                factors.addAll(factors(child));
            } else {
                factors.add(child);
            }
        }
        return factors;
    }

    private static boolean isOfType(Node factor, Pattern types, Code code) {
        String text = factor.bare();
        if (text.matches("\\d[\\d_]*")) {
            return true;
        }
        if (text.matches("[\\w.>-]+\\.(?:size\\(\\)|length\\(\\)|Count|Length|length)")) {
            return true;
        }
        return text.matches("(?:this(?:\\.|->))?[A-Za-z_]\\w*")
                && code.type(text.replaceFirst("^this(?:\\.|->)", ""))
                        .filter(type -> types.matcher(type).matches())
                        .isPresent();
    }

    private static boolean mayGrow(Node product, Node target) {
        boolean large = factors(product).stream()
                .map(Node::bare)
                .anyMatch(text -> text.matches("\\d[\\d_]{3,8}") && Long.parseLong(text.replace("_", "")) >= LARGE);
        return large
                || factors(product).size() > 2
                || GROWS.matcher(target.text()).matches();
    }

    /** Whether integers are divided and the result is made a percentage. */
    private static boolean isShare(Node product, Code code) {
        List<Node> sides = product.children();
        if (!isOf("*", product)
                || sides.size() != 2
                || !sides.get(1).text().equals("100")
                || !isOf("/", sides.get(0))) {
            return false;
        }
        if (code.grammar() == Grammar.RUBY) {
            return sides.get(0).children().stream().allMatch(side -> isPlainInRuby(side));
        }
        return areAll(INTEGER, sides.get(0), code);
    }

    /** A name to which nothing is assigned that is no integer. */
    private static boolean isPlainInRuby(Node side) {
        return side.is("identifier", "call", "instance_variable")
                && side.text().matches("[@\\w.]+")
                && !side.text().matches(".*\\.(?:to_f|to_r|to_d|fdiv)")
                && Scope.assigned(side.text(), Scope.of(side), side.start()).stream()
                        .noneMatch(value ->
                                value.text().matches("(?s).*(?:to_f|to_r|to_d|Float|Rational|BigDecimal|\\d\\.\\d).*"));
    }
}
