package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
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
        "lambda"
    };

    /** What collections, streams and loggers have too: only the type of what it is called on tells these apart. */
    private static final Set<String> COMMON = Set.of(
            "set",
            "get",
            "add",
            "push",
            "delete",
            "clear",
            "log",
            "info",
            "warn",
            "error",
            "debug",
            "emit",
            "on",
            "send",
            "write",
            "end",
            "close",
            "append",
            "pop",
            "remove",
            "update",
            "insert",
            "extend",
            "print",
            "put",
            "start",
            "stop",
            "run",
            "call",
            "apply",
            "open",
            "flush",
            "destroy",
            "init",
            "reset",
            "connect",
            "disconnect",
            "next",
            "cancel",
            "abort",
            "publish",
            "notify",
            "dispatch",
            "execute");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.CSHARP, Grammar.PYTHON, Grammar.JAVASCRIPT, Grammar.TYPESCRIPT, Grammar.TSX);
    }

    @Override
    public List<String> signs() {
        return List.of("async", "await", "if ", "if(");
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
        for (Node statement : code.all("expression_statement")) {
            statement
                    .child(0)
                    .flatMap(Call::of)
                    .filter(call ->
                            !call.makes() && isInAsync(statement) && isAsync(call, code) && !isMeant(statement, code))
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
                    .filter(call -> !call.makes() && isAsync(call, code))
                    .ifPresent(call -> found.accept(new Found(
                            call.node(),
                            "`%s` is asynchronous: without waiting for it this asks whether there is a promise, and there always is."
                                    .formatted(Quotes.of(call.name())))));
        }
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

    private static boolean isAsync(Call call, Code code) {
        List<Function> declared = code.declarations().functions(call.name(), code.grammar());
        boolean all = !declared.isEmpty() && declared.stream().allMatch(MissingAwait::isAsync);
        if (code.grammar() == Grammar.CSHARP && call.name().endsWith("Async") && declared.isEmpty()) {
            return true;
        }
        return all && isOfThese(call, declared, code);
    }

    private static boolean isAsync(Function function) {
        return function.head().matches("(?s)(?:.*\\b)?(?:async\\b|(?:Value)?Task\\b).*")
                || function.tail().matches("(?s)\\s*:\\s*Promise<.*");
    }

    /** Whether what is called is one of these, as far as what it is called on tells. */
    private static boolean isOfThese(Call call, List<Function> declared, Code code) {
        if (call.receiver().isEmpty()) {
            return true;
        }
        String receiver = call.receiver().get().bare();
        if (receiver.matches("this|self|base|super")) {
            return declared.stream().anyMatch(function -> function.path().equals(code.path()))
                    || !COMMON.contains(call.name());
        }
        Optional<String> type = code.type(receiver.replaceFirst("^.*\\.", ""))
                .map(name -> name.replaceAll("[?&]|<.*", "").replaceFirst("^I(?=[A-Z][a-z])", ""));
        if (type.isPresent()) {
            String name = type.get();
            return declared.stream()
                    .anyMatch(function -> code.declarations().with(name, code.grammar()).stream()
                            .anyMatch(source -> source.path().equals(function.path())
                                    && source.text()
                                            .matches("(?s).*\\b(?:class|interface|protocol)\\s+I?" + Pattern.quote(name)
                                                    + "\\b.*")));
        }
        return !COMMON.contains(call.name());
    }

    /** Whether somebody says that it is to run beside this. */
    private static boolean isMeant(Node statement, Code code) {
        int from = Math.max(0, statement.start() - 200);
        String around = code.text().substring(from, Math.min(code.text().length(), statement.end() + 80));
        return around.matches(
                "(?is).*(?:fire.and.forget|(?:not|n't|without|no) (?:a)?wait|in (?:the )?background|floating|detached).*");
    }
}
