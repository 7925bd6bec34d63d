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

/** The result of an asynchronous call that is used as if it were there already. */
final class PromiseAsValue implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "promise-as-value",
            Tier.COMMENT,
            Severity.ERROR,
            "concurrency",
            "A promise is taken for what it will hold");
    private static final Pattern OWN = Pattern.compile(
            "then|catch|finally|cancel\\w*|done|result|add_done_callback|exception|get_name|set_name|send|close|throw|Result|Wait|ContinueWith|ConfigureAwait|Is[A-Z]\\w+|Status|GetAwaiter|Exception|Id|AsTask|AsAsyncOperation|Preserve|abort|unwrap|toPromise|pipe|subscribe|on|WaitAsync|Dispose|map_err|boxed|fuse|await");
    private static final Pattern OF_ALL = Pattern.compile("filter|reduce|join|find|some|every|includes|indexOf");
    private static final Pattern MAPS = Pattern.compile("(?s)[\\w.$()\\[\\]]+\\.map\\(\\s*async\\b.*");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.CSHARP, Grammar.PYTHON, Grammar.JAVASCRIPT, Grammar.TYPESCRIPT, Grammar.TSX);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("async", "Async", "fetch");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            boolean many =
                    MAPS.matcher(call.node().text()).matches() && call.name().equals("map");
            boolean direct = call.node().parent().filter(PromiseAsValue::holds).isPresent();
            if (direct && !call.makes() && (many || AsyncCalls.isOne(call, code))) {
                used(call, many)
                        .ifPresent(use -> found.accept(new Found(
                                call.node(),
                                "`%s` holds only a promise of what is used further down: waiting for it is missing."
                                        .formatted(use.text()),
                                Optional.of(use))));
            }
        }
    }

    private static boolean holds(Node parent) {
        return parent.is("variable_declarator", "assignment", "assignment_expression", "equals_value_clause");
    }

    /** Where the variable that the result is kept in is used as a value, when nobody waits for it anywhere. */
    private static Optional<Node> used(Call call, boolean many) {
        Optional<Node> name = Names.assignee(call.node());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Node scope = Scope.of(call.node());
        List<Node> uses = Names.of(name.get().text(), scope).stream()
                .filter(use -> !use.equals(name.get()))
                .toList();
        boolean kept = uses.stream().anyMatch(use -> use.start() < call.node().start() || !isValue(use, many));
        return kept ? Optional.empty() : uses.stream().findFirst();
    }

    private static boolean isValue(Node use, boolean many) {
        Optional<Node> parent = use.parent();
        if (parent.isEmpty()) {
            return false;
        }
        Node around = parent.get();
        return switch (around.kind()) {
            case "member_expression", "attribute", "member_access_expression" -> {
                Optional<Node> member = around.field("property")
                        .or(() -> around.field("attribute"))
                        .or(() -> around.field("name"));
                boolean object = member.filter(one -> !one.equals(use)).isPresent();
                String text = member.map(Node::text).orElse("");
                yield object
                        && (many
                                ? OF_ALL.matcher(text).matches()
                                : !OWN.matcher(text).matches());
            }
            case "subscript", "subscript_expression", "element_access_expression" -> !many;
            case "for_in_statement", "for_statement", "foreach_statement" ->
                !many && around.field("right").filter(use::equals).isPresent();
            case "parenthesized_expression" ->
                around.parent()
                        .filter(one -> one.is("if_statement", "while_statement"))
                        .isPresent();
            case "unary_expression", "not_operator", "prefix_unary_expression" ->
                around.text().matches("(?:!|not\\s).*");
            case "if_statement" -> true;
            case "binary_expression", "comparison_operator", "binary_operator", "is_pattern_expression" ->
                !around.text().matches(".*(?:\\?\\?|\\|\\||&&|\\bor\\b|\\band\\b).*");
            default -> false;
        };
    }
}
