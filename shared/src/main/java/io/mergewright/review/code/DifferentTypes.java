package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A comparison of values whose types can never be equal. */
final class DifferentTypes implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "different-types", Tier.COMMENT, Severity.ERROR, "correctness", "Values of different types are compared");

    private static final Pattern OTHER_THAN_TEXT = Pattern.compile(
            "(?:Optional|List|Set|Map|Collection|Path|File|URI|URL|UUID|Integer|Long|Instant|LocalDate|LocalDateTime|BigDecimal|Pattern|StringBuilder)(?:<.*>)?");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA, Grammar.PYTHON);
    }

    @Override
    public List<String> signs() {
        return List.of("equals(", "==");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            if (code.grammar() == Grammar.JAVA && call.name().equals("equals")) {
                compared(call).ifPresent(sides -> java(call, sides, code, found));
            }
        }
        for (Node comparison : code.all("comparison_operator")) {
            python(comparison, code, found);
        }
    }

    private static Optional<List<Node>> compared(Call call) {
        if (call.arguments().size() == 2) {
            return Optional.of(call.arguments());
        }
        return call.receiver()
                .filter(receiver -> call.arguments().size() == 1)
                .map(receiver -> List.of(receiver, call.arguments().get(0)));
    }

    private static void java(Call call, List<Node> sides, Code code, Consumer<Found> found) {
        Optional<String> one = type(sides.get(0), code);
        Optional<String> other = type(sides.get(1), code);
        if (one.isPresent()
                && other.isPresent()
                && (isOther(one.get(), other.get(), code) || isOther(other.get(), one.get(), code))) {
            found.accept(new Found(
                    call.node(),
                    "A `%s` is never equal to a `%s`, so this is always false."
                            .formatted(Quotes.of(one.get()), Quotes.of(other.get()))));
        }
    }

    private static boolean isOther(String text, String type, Code code) {
        boolean numbers = text.equals("Long") && type.equals("Integer");
        return numbers
                || (text.equals("String") && (OTHER_THAN_TEXT.matcher(type).matches() || isEnum(type, code)));
    }

    private static boolean isEnum(String type, Code code) {
        Pattern declared = Pattern.compile("\\benum\\s+" + Pattern.quote(type) + "\\b");
        return type.matches("[A-Z]\\w*")
                && code.declarations().with("enum " + type, Grammar.JAVA).stream()
                        .anyMatch(source -> declared.matcher(source.text()).find());
    }

    private static Optional<String> type(Node node, Code code) {
        if (node.is("string_literal")) {
            return Optional.of("String");
        }
        Optional<Call> call = Call.of(node).filter(one -> !one.makes());
        if (call.isPresent()) {
            List<String> types = code.declarations().functions(call.get().name(), Grammar.JAVA).stream()
                    .map(function -> function.head()
                            .replaceFirst("^(?:@\\w+\\s+)*", "")
                            .replaceFirst(
                                    "^(?:(?:public|protected|private|static|final|abstract|default|synchronized)\\s+)*(?:<[^>]*>\\s+)?",
                                    "")
                            .replaceAll("\\s", ""))
                    .distinct()
                    .toList();
            return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
        }
        return node.is("identifier", "field_access")
                ? code.type(node.text().replaceFirst("^.*\\.", ""))
                : Optional.empty();
    }

    /** A member of an enumeration is not equal to its value, unless the enumeration is one of texts or numbers. */
    private static void python(Node comparison, Code code, Consumer<Found> found) {
        List<Node> sides = comparison.children();
        boolean equality =
                comparison.all().stream().anyMatch(child -> child.text().matches("==|!="));
        if (!equality
                || sides.size() != 2
                || !sides.get(0).is("attribute")
                || !sides.get(1).is("string", "integer")) {
            return;
        }
        String name = sides.get(0).text().replaceFirst("^.*\\.", "");
        Set<String> types = new HashSet<>();
        Pattern annotated = Pattern.compile("(?m)^\\s+(?:self\\.)?" + Pattern.quote(name) + "\\s*:\\s*(\\w+)");
        code.declarations()
                .with(name, Grammar.PYTHON)
                .forEach(source -> annotated.matcher(source.text()).results().forEach(one -> types.add(one.group(1))));
        if (types.size() == 1 && isPlainEnum(types.iterator().next(), code)) {
            found.accept(new Found(
                    comparison,
                    "`%s` is a member of `%s`, which is not equal to `%s`."
                            .formatted(Quotes.of(sides.get(0)), types.iterator().next(), Quotes.of(sides.get(1)))));
        }
    }

    private static boolean isPlainEnum(String type, Code code) {
        Pattern declared = Pattern.compile("(?m)^class\\s+" + Pattern.quote(type) + "\\((?:enum\\.)?(?:Enum|Flag)\\)");
        return code.declarations().with("class " + type, Grammar.PYTHON).stream()
                .anyMatch(source ->
                        declared.matcher(source.text()).find() && !source.text().contains("__eq__"));
    }
}
