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

/** A call of something asynchronous in an asynchronous function that nobody waits for. */
final class MissingAwait implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "missing-await", Tier.COMMENT, Severity.ERROR, "concurrency", "Nobody waits for an asynchronous call");

    private static final String[] FUNCTIONS = {
        "function_declaration",
        "function_definition",
        "function_expression",
        "arrow_function",
        "method_definition",
        "method_declaration",
        "local_function_statement",
        "lambda_expression",
        "lambda",
        "function_item",
        "async_block"
    };

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.CSHARP, Grammar.PYTHON, Grammar.JAVASCRIPT, Grammar.TYPESCRIPT, Grammar.TSX, Grammar.RUST);
    }

    @Override
    public List<String> signs() {
        return List.of("async", "await", "if ", "if(", "Async");
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        if (code.grammar() != Grammar.CSHARP) {
            conditions(code, found);
        }
        returned(code, found);
        for (Node statement : code.all("expression_statement")) {
            statement
                    .child(0)
                    .flatMap(Call::of)
                    .filter(call -> !call.makes()
                            && isInAsync(statement)
                            && (AsyncCalls.isOne(call, code) || AsyncCalls.isAwaitedElsewhere(call, code))
                            && !isMeant(statement, code))
                    .ifPresent(call -> found.accept(new Found(
                            call.node(),
                            "`%s` is asynchronous, and nobody waits for it: what it does may not be done when this goes on, and its failures are lost."
                                    .formatted(Quotes.of(call.name())))));
        }
    }

    /** A promise is always something, so what it will hold is not asked. */
    private static void conditions(Code code, Consumer<Found> found) {
        for (Node statement : code.all(
                "if_statement", "while_statement", "ternary_expression", "conditional_expression", "elif_clause")) {
            statement
                    .field("condition")
                    .map(condition -> condition.is("parenthesized_expression")
                            ? condition.child(0).orElse(condition)
                            : condition)
                    .map(condition -> condition.is("unary_expression", "not_operator")
                            ? condition.child(0).orElse(condition)
                            : condition)
                    .flatMap(Call::of)
                    .filter(call -> !call.makes() && AsyncCalls.isOne(call, code))
                    .ifPresent(call -> found.accept(new Found(
                            call.node(),
                            "`%s` is asynchronous: without waiting for it this asks whether there is a promise, and there always is."
                                    .formatted(Quotes.of(call.name())))));
        }
    }

    /** What is returned out of a {@code try} before it is done fails where nothing catches it. */
    private static void returned(Code code, Consumer<Found> found) {
        for (Node statement : code.all("return_statement")) {
            Optional<Call> call = statement.child(0).flatMap(Call::of).filter(one -> !one.makes());
            boolean script = code.grammar() != Grammar.PYTHON && code.grammar() != Grammar.RUST;
            if (script
                    && call.isPresent()
                    && isGuarded(statement)
                    && isInAsync(statement)
                    && AsyncCalls.isOne(call.get(), code)) {
                found.accept(new Found(
                        call.get().node(),
                        "Without waiting for `%s` here its failures come after this `try` is left, so what stands in `catch` never sees them."
                                .formatted(Quotes.of(call.get().name()))));
            }
        }
    }

    private static boolean isGuarded(Node statement) {
        Optional<Node> tried = statement.around(
                "try_statement", "arrow_function", "function_expression", "lambda_expression", "function_declaration");
        return tried.filter(one -> one.is("try_statement")
                        && one.first("catch_clause").isPresent()
                        && one.field("body")
                                .filter(body -> body.start() <= statement.start() && statement.end() <= body.end())
                                .isPresent())
                .isPresent();
    }

    private static boolean isInAsync(Node statement) {
        return statement
                .around(FUNCTIONS)
                .map(function -> head(function))
                .filter(head -> head.matches("(?s)(?:.*[\\s(])?async[\\s(].*"))
                .isPresent();
    }

    private static String head(Node function) {
        int end = function.field("body")
                .map(body -> body.start() - function.start())
                .orElse(80);
        return function.text().substring(0, Math.min(end, function.text().length())) + " ";
    }

    /** Whether somebody says that it is to run beside this. */
    private static boolean isMeant(Node statement, Code code) {
        int from = Math.max(0, statement.start() - 200);
        String around = code.text().substring(from, Math.min(code.text().length(), statement.end() + 80));
        return around.matches(
                "(?is).*(?:fire.and.forget|(?:not|n't|without|no) (?:a)?wait|in (?:the )?background|floating|detached).*");
    }
}
