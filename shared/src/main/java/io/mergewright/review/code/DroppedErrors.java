package io.mergewright.review.code;

import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Places without a clause that catches, at which errors vanish all the same: callbacks, results and conditions that are left empty. */
final class DroppedErrors {
    private static final Pattern EMPTY_FUNCTION = Pattern.compile(
            "(?:async\\s*)?(?:function\\s*\\w*\\s*)?(?:\\(\\s*(?:e|err|error|ex|reason)?\\s*\\)|e|err|error|ex|reason)\\s*(?:=>\\s*)?(?:\\{\\s*}|null|undefined|\\{\\s*return;?\\s*}|void 0|\\[]|false)");
    private static final Pattern NO_FUNCTION = Pattern.compile("(?:\\w+\\.)*noop|Function\\.prototype");

    /** What is done beside the work, or on the way out of it. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?is).*(?:close|cancel|abort|destroy|dispose|unlink|\\brm\\b|remove|clean|stop|kill|\\bplay|fullscreen|scroll|focus|track|analytics|telemetry|prefetch|preload|warm|ping|clipboard|vibrate|share|release|unlock|quit|disconnect|end\\(|return\\(|finally|teardown|exit|dismiss|ready|closed|done|delete|wakeLock|exists|stat\\(|access\\().*");

    private static final Pattern MATTERS = Pattern.compile(
            "(?:.*(?:\\.|::))?(?:save|store|commit|persist|write|write_all|writeAll|insert|update|execute|rename|copy|create_dir_all|create_dir|sync_all|publish|upload|apply|migrate|register)\\w*");
    private static final Pattern PHP_WRITES =
            Pattern.compile("file_put_contents|rename|copy|move_uploaded_file|fwrite|mail|ftp_put|symlink");
    private static final Pattern GO_CHECK = Pattern.compile("(?:err|\\w*Err) != nil");
    private static final Pattern GO_ASKS = Pattern.compile(
            "(?s).*(?:[sS]tat|Lookup|Parse|strconv|Close|Atoi|Exists|Find|Getwd|UserHomeDir|Rel|LookPath|Unmarshal|Decode|DirEntry|FileInfo|[gG]et|Load|Match|Eval|Abs|Remove).*");

    private DroppedErrors() {}

    static List<Node> in(Code code) {
        List<Node> dropped = new ArrayList<>();
        code.calls().stream()
                .filter(call -> !Catches.hasComment(call.node()) && isDropped(call, code.grammar()))
                .forEach(call -> dropped.add(call.node()));
        switch (code.grammar()) {
            case GO ->
                code.all("if_statement").stream()
                        .filter(test -> isEmptyInGo(test) || returnsNoError(test))
                        .forEach(dropped::add);
            case RUST ->
                code.all("let_declaration", "match_arm", "if_expression").stream()
                        .filter(DroppedErrors::isDroppedInRust)
                        .forEach(dropped::add);
            case RUBY ->
                code.all("rescue_modifier").stream()
                        .filter(DroppedErrors::isDroppedInRuby)
                        .forEach(dropped::add);
            case PHP ->
                code.all("error_suppression_expression").stream()
                        .filter(DroppedErrors::isDroppedInPhp)
                        .forEach(dropped::add);
            default -> {}
        }
        return dropped;
    }

    private static boolean isDropped(Call call, Grammar grammar) {
        return switch (grammar) {
            case JAVASCRIPT, TYPESCRIPT, TSX -> isDroppedInScript(call);
            case KOTLIN ->
                call.written().equals("runCatching")
                        && isStatement(call.node())
                        && !BESIDE.matcher(call.node().text()).matches();
            case PYTHON ->
                call.written().matches("(?:contextlib\\.)?suppress")
                        && call.arguments().stream().anyMatch(one -> one.text().matches("(?:Base)?Exception"));
            case GO -> call.written().equals("recover") && isStatement(call.node());
            case RUST ->
                call.written().endsWith(".ok")
                        && isStatement(call.node())
                        && call.receiver()
                                .flatMap(Call::of)
                                .filter(work -> MATTERS.matcher(work.written()).matches())
                                .isPresent();
            default -> false;
        };
    }

    private static boolean isDroppedInScript(Call call) {
        Optional<Node> handler = switch (call.name()) {
            case "catch" -> call.argument(0);
            case "then" -> call.argument(1);
            default -> Optional.empty();
        };
        return handler.filter(one -> EMPTY_FUNCTION.matcher(one.text()).matches()
                                || NO_FUNCTION.matcher(one.text()).matches())
                        .isPresent()
                && call.receiver()
                        .filter(work -> BESIDE.matcher(work.text()).matches() || Names.isName(work))
                        .isEmpty();
    }

    private static boolean isStatement(Node node) {
        return node.parent()
                .filter(one -> one.is("expression_statement")
                        || (one.is("statements") && node.next().isPresent()))
                .isPresent();
    }

    private static boolean isEmptyInGo(Node test) {
        boolean failed = test.field("condition")
                .filter(one -> one.text().matches("(?:err|r|e|\\w*Err) != nil"))
                .isPresent();
        boolean empty = test.field("consequence")
                .filter(one -> one.text().matches("\\{\\s*}"))
                .isPresent();
        return failed && empty && test.field("alternative").isEmpty();
    }

    /** An error that is looked for and then answered with success. */
    private static boolean returnsNoError(Node test) {
        boolean failed = test.field("condition")
                .filter(one -> GO_CHECK.matcher(one.text()).matches())
                .isPresent();
        Optional<Node> only = test.field("consequence")
                .flatMap(block -> block.first("statement_list"))
                .map(Node::children)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0));
        boolean success = only.filter(
                        one -> one.is("return_statement") && one.text().matches("return(?:.*,)? nil"))
                .isPresent();
        if (!failed || !success || Catches.hasComment(test)) {
            return false;
        }
        Optional<Node> function = test.around("function_declaration", "method_declaration", "func_literal");
        String head = function.map(one -> one.field("result").map(Node::text).orElse(""))
                .orElse("");
        String source =
                test.field("initializer").or(test::before).map(Node::text).orElse("");
        String name = function.flatMap(one -> one.field("name")).map(Node::text).orElse("");
        return head.matches("(?:\\(.*\\b)?(?:\\w+ )?error\\)?")
                && !GO_ASKS.matcher(source + name).matches()
                && function.filter(one -> one.is("func_literal")).isEmpty();
    }

    private static boolean isDroppedInRust(Node node) {
        if (Catches.hasComment(node)) {
            return false;
        }
        if (node.is("if_expression")) {
            return node.text().matches("(?s)if let Err\\(_?\\w*\\) = [^{]*\\{\\s*}");
        }
        if (node.is("match_arm")) {
            return node.field("pattern")
                            .filter(one -> one.text().matches("Err\\(_\\w*\\)"))
                            .isPresent()
                    && node.field("value")
                            .filter(one -> one.text().matches("\\{\\s*}|\\(\\)"))
                            .isPresent();
        }
        boolean unnamed = node.text().matches("(?s)let\\s+_\\s*=.*");
        return unnamed
                && node.field("value")
                        .flatMap(Call::of)
                        .filter(call -> MATTERS.matcher(call.written()).matches()
                                && !call.written().matches(".*::new|.*write!?"))
                        .isPresent();
    }

    private static boolean isDroppedInRuby(Node modifier) {
        return modifier.text().matches("(?s).*\\brescue\\s+(?:nil|false|\\[]|\\{}|'')")
                && modifier.field("body")
                        .filter(
                                body -> body.text()
                                        .matches(
                                                "(?s).*(?:load|read|write|save|create|update|fetch|get|post|send|deliver|open|query|execute).*"))
                        .isPresent()
                && !Catches.hasComment(modifier);
    }

    private static boolean isDroppedInPhp(Node node) {
        return isStatement(node)
                && node.child(0)
                        .flatMap(Call::of)
                        .filter(call -> PHP_WRITES.matcher(call.written()).matches())
                        .isPresent();
    }
}
