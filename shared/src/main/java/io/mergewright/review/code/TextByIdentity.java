package io.mergewright.review.code;

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

/** Two texts that are compared by identity, where both are known to be texts. */
final class TextByIdentity implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "text-by-identity", Tier.COMMENT, Severity.ERROR, "correctness", "Two texts are compared by identity");

    /** Whose result depends on what they are called on, whatever else declares the name. */
    private static final Set<String> OF_COLLECTIONS = Set.of(
            "get",
            "getOrDefault",
            "put",
            "remove",
            "poll",
            "peek",
            "pop",
            "next",
            "previous",
            "first",
            "last",
            "getFirst",
            "getLast",
            "element",
            "orElse",
            "getValue",
            "getKey",
            "value",
            "key");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA, Grammar.KOTLIN);
    }

    @Override
    public List<String> signs() {
        return List.of("==", "!=");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node comparison : code.all("binary_expression", "equality_expression")) {
            List<Node> sides = comparison.children();
            String operator = comparison.all().stream()
                    .map(Node::text)
                    .filter(text -> text.matches("[!=]==?"))
                    .findFirst()
                    .orElse("");
            boolean identity = code.grammar() == Grammar.JAVA ? operator.length() == 2 : operator.length() == 3;
            if (identity && sides.size() == 2 && isText(sides, code) && !isShortcut(comparison)) {
                found.accept(new Found(
                        comparison, "This asks whether both are the same object, not whether their texts are equal."));
            }
        }
    }

    /** One is known to be a text, and the other is nothing else. */
    private static boolean isText(List<Node> sides, Code code) {
        boolean plain = sides.stream()
                .allMatch(side -> side.is(
                        "identifier",
                        "simple_identifier",
                        "field_access",
                        "navigation_expression",
                        "method_invocation"));
        List<Optional<String>> types =
                sides.stream().map(side -> type(side, code)).toList();
        boolean texts =
                types.stream().anyMatch(type -> type.filter("String"::equals).isPresent());
        boolean others = types.stream()
                .anyMatch(type -> type.filter(name -> !name.equals("String")).isPresent());
        boolean constants = sides.stream().allMatch(side -> side.text().matches("(?:\\w+\\.)*[A-Z][A-Z0-9_]*"));
        return plain && texts && !others && !constants;
    }

    private static Optional<String> type(Node side, Code code) {
        Optional<Call> call = Call.of(side);
        if (call.isPresent() && OF_COLLECTIONS.contains(call.get().name())) {
            return Optional.empty();
        }
        if (call.isPresent()) {
            return code.declarations().functions(call.get().name(), code.grammar()).stream()
                    .map(function -> function.head().replaceFirst("^.*\\s", ""))
                    .distinct()
                    .reduce((one, other) -> "?");
        }
        return code.type(side.text().replaceFirst("^.*\\.", "")).map(type -> type.replace("?", ""));
    }

    /** Asking for identity first is faster where equality is asked for next. */
    private static boolean isShortcut(Node comparison) {
        Node scope = Scope.of(comparison);
        return scope.text().matches("(?s).*(?:equals\\(|compareTo\\(|intern\\().*")
                && comparison
                        .around("binary_expression", "disjunction_expression", "conjunction_expression", "if_statement")
                        .filter(around -> around.text()
                                .matches("(?s).*(?:equals\\(|compareTo\\(|intern\\(|[^=!]==[^=].*\\|\\|).*"))
                        .isPresent();
    }
}
