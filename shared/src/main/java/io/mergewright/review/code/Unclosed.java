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
import java.util.regex.Pattern;

/** Something that is opened, kept in a local variable and never closed, nor given to anybody who could close it. */
final class Unclosed implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "not-closed", Tier.COMMENT, Severity.WARNING, "correctness", "Something that is opened is never closed");

    /** What closes, gives away or keeps for later. */
    private static final String CLOSES =
            "(?:close\\w*|fclose|pclose|closedir|free|disposes?|disposeasync|end|release|quit|shutdown|disconnect|stop|cancel|abort|detach|take|destroy|use|let|also|apply|run|with|using|autoclose|cleanup|teardown|defer\\w*|add_?cleanup)";

    private static final String[] LISTS = {
        "argument_list", "arguments", "argument", "value_arguments", "value_argument", "call_suffix"
    };

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA, Grammar.KOTLIN, Grammar.CSHARP, Grammar.PYTHON, Grammar.GO, Grammar.C, Grammar.RUBY);
    }

    @Override
    public List<String> signs() {
        return Openers.SIGNS;
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            if (Openers.isOne(call, code)) {
                Names.assignee(call.node())
                        .filter(name -> isLeft(name, call))
                        .ifPresent(name ->
                                found.accept(new Found(call.node(), message(name, call), firstUse(name, call))));
            }
        }
    }

    private static String message(Node name, Call call) {
        boolean response = call.node().grammar() == Grammar.GO
                && name.text().matches("(?i)res|resp|response|r")
                && !call.written().contains("os.");
        return "`%s` is opened here and never closed%s."
                .formatted(
                        name.text(),
                        response
                                ? ": `defer " + name.text() + ".Body.Close()` lets the connection be used again"
                                : ", neither when all goes well nor when something fails");
    }

    /** The first use that does not only ask whether it could be opened. */
    private static Optional<Node> firstUse(Node name, Call call) {
        return Names.of(name.text(), Scope.of(call.node())).stream()
                .filter(use -> use.start() > call.node().end())
                .filter(use ->
                        use.parent().filter(one -> one.is("binary_expression")).isEmpty())
                .findFirst();
    }

    private static boolean isLeft(Node name, Call call) {
        Node scope = Scope.of(call.node());
        if (!Scope.isFunction(scope) || isHeld(call.node())) {
            return false;
        }
        String text = name.text();
        return !closes(text, scope)
                && Names.of(text, scope).stream()
                        .filter(use -> use.start() > call.node().end())
                        .noneMatch(use -> escapes(use, scope));
    }

    /** Whether a statement around it closes it. */
    private static boolean isHeld(Node call) {
        return call.around("resource_specification", "using_statement", "with_item", "with_clause")
                        .isPresent()
                || call.around("local_declaration_statement")
                        .filter(declared -> declared.text().matches("(?s)(?:await\\s+)?using\\b.*"))
                        .isPresent();
    }

    private static boolean closes(String name, Node scope) {
        String quoted = "\\b" + Pattern.quote(name) + "\\b";
        return Pattern.compile(
                        "(?i)" + quoted + "[?!]{0,2}\\s*\\.\\s*(?:\\w+\\s*\\.\\s*)*" + CLOSES + "\\b|\\b" + CLOSES
                                + "\\w*\\s*\\([^;{}]*?" + quoted + "|\\bwith\\s+[^:]*" + quoted + "|\\busing\\s*\\(\\s*"
                                + quoted
                                + "|try\\s*\\(\\s*" + quoted)
                .matcher(scope.text())
                .find();
    }

    /** Whether somebody else gets {@code use}, who may close it. */
    private static boolean escapes(Node use, Node scope) {
        Node at = use;
        Optional<Node> around = use.parent();
        while (around.isPresent() && !around.get().equals(scope)) {
            Node one = around.get();
            if (isGivenAway(one, at, use)) {
                return true;
            }
            if (one.is("block", "compound_statement", "statements", "expression_statement", "body_statement", "then")) {
                return false;
            }
            at = one;
            around = one.parent();
        }
        return false;
    }

    private static boolean isGivenAway(Node one, Node at, Node use) {
        Optional<Call> call = Call.of(one);
        if (call.isPresent()) {
            boolean direct = at.equals(use) || (at.is(LISTS) && holds(at, use));
            boolean receiver = call.get().receiver().filter(at::equals).isPresent();
            return direct && !receiver && !Openers.onlyUses(call.get());
        }
        if (one.is("return_statement", "return", "yield", "yield_statement", "jump_expression")) {
            return at.equals(use)
                    || (at.is("expression_list", "tuple", "argument_list")
                            && at.children().contains(use));
        }
        return at.equals(use) && isKept(one);
    }

    /** Whether {@code use} is itself one of the values in {@code list}. */
    private static boolean holds(Node list, Node use) {
        return list.children().stream().anyMatch(value -> value.equals(use) || (value.is(LISTS) && holds(value, use)));
    }

    /** Whether {@code one} keeps what stands right in it. */
    private static boolean isKept(Node one) {
        return one.is(
                "assignment",
                "assignment_expression",
                "assignment_statement",
                "variable_declarator",
                "init_declarator",
                "short_var_declaration",
                "property_declaration",
                "expression_list",
                "tuple",
                "list",
                "array",
                "dictionary",
                "pair",
                "keyed_element",
                "literal_element",
                "literal_value",
                "composite_literal",
                "initializer_list",
                "initializer_expression",
                "unary_expression",
                "pointer_expression",
                "ternary_expression",
                "conditional_expression",
                "arrow_expression_clause",
                "lambda_expression",
                "keyword_argument",
                "anonymous_object_creation_expression",
                "infix_expression");
    }
}
