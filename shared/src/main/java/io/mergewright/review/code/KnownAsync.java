package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.regex.Pattern;

/** Functions of well-known libraries whose result is there only later. */
final class KnownAsync {
    private static final Pattern RUST = Pattern.compile(
            "(?:tokio::)?time::(?:sleep|timeout|sleep_until)|tokio::fs::\\w+|(?:tokio|futures)::(?:join_all|try_join_all)");
    private static final Pattern PYTHON = Pattern.compile(
            "asyncio\\.(?:sleep|gather|wait|wait_for|to_thread|open_connection|create_subprocess_\\w+)|anyio\\.sleep|trio\\.sleep");
    private static final Pattern MODULES = Pattern.compile("(?:node:)?(?:fs|timers|stream|readline|dns)/promises");
    private static final Pattern BODY = Pattern.compile("json|text|blob|arrayBuffer|formData|bytes");

    private KnownAsync() {}

    static boolean has(Call call, Code code) {
        return switch (code.grammar()) {
            case JAVASCRIPT, TYPESCRIPT, TSX -> inScript(call, code);
            case PYTHON -> PYTHON.matcher(call.written()).matches() || isBodyInPython(call, code);
            case RUST -> RUST.matcher(call.written()).matches();
            default -> false;
        };
    }

    private static boolean inScript(Call call, Code code) {
        String written = call.written();
        String text = code.text();
        if (written.equals("fetch")) {
            return !text.matches("(?s).*(?:function\\s+fetch\\b|\\bfetch\\s*[=:]).*");
        }
        String receiver = call.receiver().map(Node::text).orElse("");
        if (receiver.endsWith("fs.promises") || receiver.equals("fsPromises") || receiver.equals("fsp")) {
            return !call.name().matches("watch|constants");
        }
        if (receiver.isEmpty()) {
            return isImported("\\{[^}]*(?<![\\w$])" + Pattern.quote(call.name()) + "(?![\\w$])[^}]*}", text);
        }
        return (receiver.matches("\\w+")
                        && !call.name().matches("watch")
                        && isImported("(?:\\*\\s+as\\s+)?" + receiver, text))
                || isBody(call, receiver);
    }

    private static boolean isImported(String names, String text) {
        return Pattern.compile("\\bimport\\s+" + names + "\\s+from\\s+['\"]" + MODULES + "['\"]"
                        + "|\\b(?:const|let|var)\\s+" + names + "\\s*=\\s*require\\(\\s*['\"](?:" + MODULES
                        + "['\"]\\s*\\)|(?:node:)?fs['\"]\\s*\\)\\.promises\\b)"
                        + "|\\bimport\\s+\\{\\s*promises\\s+as\\s+" + names + "\\s*}")
                .matcher(text)
                .find();
    }

    /** What reads the body of an answer that was fetched. */
    private static boolean isBody(Call call, String receiver) {
        return BODY.matcher(call.name()).matches()
                && receiver.matches("\\w+")
                && Scope.assigned(receiver, Scope.of(call.node()), call.node().start()).stream()
                        .anyMatch(value -> value.text().matches("(?s)await\\s+(?:\\w+\\.)*fetch\\w*\\s*\\(.*"));
    }

    /** The same of an answer in {@code async with}. */
    private static boolean isBodyInPython(Call call, Code code) {
        String receiver = call.receiver().map(Node::text).orElse("");
        return call.name().matches("json|text|read")
                && receiver.matches("\\w+")
                && code.text().contains("aiohttp")
                && Pattern.compile(
                                "async with [^\\n]*\\.(?:get|post|put|patch|delete|request|ws_connect)\\(.*?\\)\\s+as\\s+"
                                        + receiver + "\\b",
                                Pattern.DOTALL)
                        .matcher(Scope.of(call.node()).text())
                        .find();
    }
}
