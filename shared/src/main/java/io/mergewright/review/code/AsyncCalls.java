package io.mergewright.review.code;

import io.mergewright.review.code.Declarations.Function;
import io.mergewright.review.syntax.Grammar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls whose result is there only later. */
final class AsyncCalls {
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

    private AsyncCalls() {}

    /** Whether {@code call} gives a promise, a task or the like, as far as declarations and well-known libraries tell. */
    static boolean isOne(Call call, Code code) {
        if (KnownAsync.has(call, code)) {
            return true;
        }
        List<Function> declared = code.declarations().functions(call.name(), code.grammar());
        boolean all = !declared.isEmpty() && declared.stream().allMatch(AsyncCalls::isAsync);
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

    /** Whether the same method of the same thing is awaited elsewhere in the file. */
    static boolean isAwaitedElsewhere(Call call, Code code) {
        String receiver = call.receiver().map(one -> one.text()).orElse("");
        return receiver.matches("[\\w.$>-]+")
                && !receiver.equals("Promise")
                && Pattern.compile("\\bawait\\s+" + Pattern.quote(receiver) + "\\s*\\.\\s*" + Pattern.quote(call.name())
                                + "\\s*[(<]")
                        .matcher(code.text())
                        .find();
    }
}
