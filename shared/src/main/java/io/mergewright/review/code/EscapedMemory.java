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

/** Memory that is used after it was given back, or given back in the wrong way. */
final class EscapedMemory implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "memory-given-back", Tier.COMMENT, Severity.ERROR, "correctness", "Memory is used after its end");
    private static final Pattern FREES = Pattern.compile("free|kfree|zfree|g_free|xfree|vfree|sdsfree");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.C, Grammar.CPP);
    }

    @Override
    public List<String> signs() {
        return List.of("free(", "delete", "return", ".erase(");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            if (call.receiver().isEmpty() && FREES.matcher(call.name()).matches()) {
                call.argument(0).filter(Names::isName).ifPresent(name -> freed(call.node(), name, found));
            }
            if (call.name().equals("erase") && call.arguments().size() == 1) {
                erased(call, found);
            }
        }
        for (Node delete : code.all("delete_expression")) {
            Optional<Node> name = delete.child(0).filter(one -> one.is("identifier", "field_expression"));
            name.filter(Names::isName).ifPresent(one -> freed(delete, one, found));
            name.ifPresent(one -> deleted(delete, one, found));
        }
        code.all("return_statement").forEach(leave -> local(leave, found));
    }

    /** What the step of a loop, or one of the next statements, does with memory that was freed. */
    private static void freed(Node free, Node name, Consumer<Found> found) {
        Optional<Node> statement = free.parent().filter(one -> one.is("expression_statement"));
        if (statement.isEmpty()) {
            return;
        }
        Pattern use = Pattern.compile("\\b" + name.text() + "\\s*->|\\*\\s*" + name.text() + "\\s*[;,)=]");
        step(statement.get())
                .filter(step -> use.matcher(step.text()).find())
                .filter(step -> !Pattern.compile("\\b" + name.text() + "\\s*=[^=]")
                        .matcher(behind(statement.get()))
                        .find())
                .ifPresent(step -> found.accept(
                        new Found(step, "The loop has freed `%s` by then, and reads it here.".formatted(name.text()))));
        Optional<Node> next = statement.get().next();
        for (int i = 0; i < 6 && next.isPresent(); i++) {
            Node one = next.get();
            if (!one.is("expression_statement", "return_statement", "declaration", "if_statement")
                    || Pattern.compile("\\b" + name.text() + "\\s*=[^=]|&\\s*" + name.text() + "\\b")
                            .matcher(one.text())
                            .find()) {
                return;
            }
            if (use.matcher(one.text()).find() && !one.text().startsWith("#")) {
                found.accept(new Found(one, "`%s` was freed a few lines above.".formatted(name.text())));
                return;
            }
            next = one.next();
        }
    }

    /** The step of the for loop whose body {@code statement} stands in, when nothing ends the round behind it. */
    private static Optional<Node> step(Node statement) {
        Optional<Node> body = statement.parent();
        Optional<Node> loop = body.filter(one -> one.is("compound_statement"))
                .flatMap(Node::parent)
                .or(() -> body)
                .filter(one -> one.is("for_statement"));
        boolean leaves = behind(statement).matches("(?s).*\\b(?:break|return|goto)\\b.*");
        return leaves ? Optional.empty() : loop.flatMap(one -> one.field("update"));
    }

    private static String behind(Node statement) {
        var text = new StringBuilder();
        for (Optional<Node> next = statement.next();
                next.isPresent();
                next = next.get().next()) {
            text.append(next.get().text()).append('\n');
        }
        return text.toString();
    }

    /** Erasing what an iterator stands on, and stepping on with it. */
    private static void erased(Call call, Consumer<Found> found) {
        Optional<Node> name = call.argument(0).filter(Names::isName);
        Optional<Node> statement = call.node().parent().filter(one -> one.is("expression_statement"));
        Optional<Node> loop = call.node().around("for_statement", "while_statement", "do_statement", "for_range_loop");
        Optional<Node> update = loop.flatMap(one -> one.field("update"));
        if (name.isPresent() && statement.isPresent() && update.isPresent()) {
            boolean steps = update.get()
                    .text()
                    .matches("(?:\\+\\+|--)\\s*" + name.get().text() + "|"
                            + name.get().text() + "\\s*(?:\\+\\+|--)");
            boolean iterates = loop.get()
                    .text()
                    .matches("(?s)for\\s*\\([^;]*\\b" + name.get().text()
                            + "\\s*[={(][^;]*(?:begin|find|cbegin)\\s*\\(.*");
            boolean goesOn = !behind(statement.get()).matches("(?s).*\\b(?:break|return|goto|throw)\\b.*");
            if (steps && iterates && goesOn) {
                found.accept(new Found(
                        call.node(),
                        "Erasing ends `%s`, and the loop goes on with it; `erase` returns the next one."
                                .formatted(name.get().text())));
            }
        }
    }

    private static void deleted(Node delete, Node name, Consumer<Found> found) {
        String last = name.is("field_expression")
                ? name.field("field").map(Node::text).orElse("")
                : name.text();
        boolean array = delete.text().matches("(?s)delete\\s*\\[\\s*].*");
        Node place = Scope.of(delete);
        Node top = delete;
        for (Optional<Node> up = delete.parent(); up.isPresent(); up = up.get().parent()) {
            top = up.get();
        }
        String all = (place.equals(top) ? place : top).text();
        String quoted = "\\b" + Pattern.quote(last) + "\\s*(?:=|\\(|\\{)\\s*";
        boolean asArray =
                Pattern.compile(quoted + "new\\s+[\\w:<>\\s*]+\\[").matcher(all).find();
        boolean asOne = Pattern.compile(quoted + "new\\s+[\\w:<>]+\\s*(?:[({;])")
                .matcher(all)
                .find();
        if (array ? asOne && !asArray : asArray && !asOne) {
            found.accept(new Found(
                    delete,
                    array
                            ? "`%s` is a single object, so this has to be `delete` without brackets.".formatted(last)
                            : "`%s` is an array from `new[]`, so this has to be `delete[]`.".formatted(last)));
        }
    }

    /** The address of what ends with the function. */
    private static void local(Node leave, Consumer<Found> found) {
        Optional<Node> value = leave.child(0);
        boolean address = value.filter(
                        one -> one.is("pointer_expression") && one.text().startsWith("&"))
                .isPresent();
        Optional<Node> name = address ? value.flatMap(one -> one.child(0)) : value;
        if (name.filter(one -> one.is("identifier")).isEmpty()) {
            return;
        }
        Node scope = Scope.of(leave);
        boolean pointer = scope.field("declarator")
                .filter(one -> one.is("pointer_declarator"))
                .isPresent();
        if (!pointer) {
            return;
        }
        Optional<Node> declared = declaration(name.get().text(), scope, leave);
        boolean array = declared.filter(one -> one.is("array_declarator")).isPresent();
        boolean plain = declared.filter(one -> one.is("identifier")).isPresent();
        if ((address ? array || plain : array)
                && leave.around("lambda_expression").isEmpty()) {
            found.accept(new Found(
                    leave,
                    "`%s` lives only as long as this function runs, so whoever gets its address reads what is left of it."
                            .formatted(name.get().text())));
        }
    }

    private static Optional<Node> declaration(String name, Node scope, Node before) {
        return scope.within().stream()
                .filter(node -> node.is("declaration") && node.end() < before.start())
                .filter(node ->
                        !node.text().matches("(?s)(?:\\w+\\s+)*(?:static|thread_local|extern|_Thread_local)\\b.*"))
                .flatMap(node -> node.children().stream())
                .map(one -> one.is("init_declarator") ? one.field("declarator").orElse(one) : one)
                .filter(one -> one.is("identifier")
                        ? one.text().equals(name)
                        : one.is("array_declarator")
                                && one.child(0)
                                        .filter(inner -> inner.text().equals(name))
                                        .isPresent())
                .findFirst();
    }
}
