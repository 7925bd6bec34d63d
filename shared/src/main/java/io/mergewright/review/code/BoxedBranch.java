package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.code.Declarations.Function;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A conditional expression of a primitive and a boxed value, which unboxes what may be null. */
final class BoxedBranch implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "boxed-branch",
            Tier.COMMENT,
            Severity.ERROR,
            "correctness",
            "A conditional expression unboxes what may be null");

    private static final Pattern BOXED = Pattern.compile("Integer|Long|Double|Float|Boolean|Short|Byte|Character");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA);
    }

    @Override
    public List<String> signs() {
        return List.of("?");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node choice : code.all("ternary_expression")) {
            Optional<Node> one = choice.field("consequence");
            Optional<Node> other = choice.field("alternative");
            if (one.isPresent() && other.isPresent() && isBoxed(wanted(choice))) {
                Node boxed = isPrimitive(one.get()) ? other.get() : one.get();
                Node primitive = isPrimitive(one.get()) ? one.get() : other.get();
                if (isPrimitive(primitive) && !isPrimitive(boxed) && mayBeNull(boxed, code)) {
                    found.accept(new Found(
                            choice,
                            "As `%s` is primitive, `%s` is unboxed here, which throws when it is null."
                                    .formatted(Quotes.of(primitive), Quotes.of(boxed))));
                }
            }
        }
    }

    private static boolean isBoxed(Optional<String> type) {
        return type.filter(name -> BOXED.matcher(name).matches()).isPresent();
    }

    /** The type of what the value is for. */
    private static Optional<String> wanted(Node choice) {
        return choice.parent()
                .filter(parent -> parent.is("return_statement"))
                .flatMap(parent -> parent.around("method_declaration"))
                .flatMap(method -> method.field("type"))
                .or(() -> choice.parent()
                        .filter(parent -> parent.is("variable_declarator"))
                        .flatMap(Node::parent)
                        .flatMap(declaration -> declaration.field("type")))
                .map(Node::bare);
    }

    private static boolean isPrimitive(Node node) {
        return node.is(
                "decimal_integer_literal",
                "decimal_floating_point_literal",
                "true",
                "false",
                "character_literal",
                "unary_expression");
    }

    private static boolean mayBeNull(Node boxed, Code code) {
        Optional<Call> call = Call.of(boxed);
        if (call.isEmpty()) {
            return false;
        }
        if (call.get().name().equals("get") && call.get().receiver().isPresent()) {
            return code.type(call.get().receiver().get().text().replaceFirst("^.*\\.", ""))
                    .filter(type -> type.matches("\\w*Map<.*"))
                    .isPresent();
        }
        List<Function> declared = code.declarations().functions(call.get().name(), Grammar.JAVA);
        return !declared.isEmpty()
                && declared.stream()
                        .allMatch(function -> BOXED.matcher(function.head().replaceFirst("^.*\\s", ""))
                                .matches())
                && declared.stream()
                        .anyMatch(function -> function.tail().contains("null")
                                || code.text().contains("? null")
                                || code.text().contains("return null"));
    }
}
