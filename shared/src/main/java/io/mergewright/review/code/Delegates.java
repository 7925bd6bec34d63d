package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Methods that pass on to methods of the same names, and one that passes on to the name of another. */
final class Delegates implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "delegate-mismatch", Tier.COMMENT, Severity.ERROR, "correctness", "A method passes on to the wrong one");
    private static final String[] METHODS = {
        "method_declaration",
        "method_definition",
        "function_declaration",
        "function_definition",
        "method",
        "function_item",
        "public_field_definition"
    };
    private static final int FEWEST = 2;

    /** Other words for the same, and those that are kept for old callers. */
    private static final Pattern ALIAS = Pattern.compile(
            "(?i)(?:close|shutdown|stop|dispose|end|terminate|destroy|length|size|count|clear|reset|remove|delete|warn|warning|exec|run|execute|call|invoke|apply){2}");

    /** A method that does nothing but call one of a field. */
    private record Passing(Node call, String method, String receiver, String called) {
        boolean isSame() {
            return method.equalsIgnoreCase(called);
        }
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.complementOf(EnumSet.of(Grammar.YAML, Grammar.DOCKERFILE, Grammar.BASH, Grammar.C));
    }

    @Override
    public List<String> signs() {
        return List.of(".", "->");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        Map<String, List<Passing>> groups = new LinkedHashMap<>();
        for (Node method : code.all(METHODS)) {
            passing(method)
                    .ifPresent(one -> groups.computeIfAbsent(group(method, one), key -> new ArrayList<>())
                            .add(one));
        }
        groups.values().forEach(group -> compare(group, found));
    }

    private static String group(Node method, Passing one) {
        int type = method.around(
                        "class_body",
                        "declaration_list",
                        "class_definition",
                        "class",
                        "impl_item",
                        "field_declaration_list")
                .map(Node::start)
                .orElse(-1);
        String receiver = method.grammar() == Grammar.GO
                ? method.field("receiver").map(Node::bare).orElse("")
                : "";
        return type + receiver + " " + one.receiver();
    }

    private static void compare(List<Passing> group, Consumer<Found> found) {
        List<Passing> others = group.stream().filter(one -> !one.isSame()).toList();
        if (group.size() - others.size() < FEWEST || others.size() != 1) {
            return;
        }
        Passing other = others.get(0);
        boolean taken =
                group.stream().anyMatch(one -> one.isSame() && one.called().equalsIgnoreCase(other.called()));
        boolean alias = other.called()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(other.method().toLowerCase(Locale.ROOT))
                || other.method()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(other.called().toLowerCase(Locale.ROOT));
        alias |= ALIAS.matcher(other.method() + other.called()).matches();
        boolean same = group.stream()
                .anyMatch(one -> one.isSame()
                        && isSameKind(one.call(), other.call())
                        && one.called().equalsIgnoreCase(other.called()));
        if (taken && same && !alias) {
            found.accept(new Found(
                    other.call(),
                    "`%s` passes on to `%s`, as `%s` does; the other methods here pass on to the one of their own name."
                            .formatted(other.method(), other.called(), other.called())));
        }
    }

    /** Whether both pass on as many values. */
    private static boolean isSameKind(Node call, Node other) {
        int values = Call.of(call).map(one -> one.arguments().size()).orElse(-1);
        return values == Call.of(other).map(one -> one.arguments().size()).orElse(-2);
    }

    private static Optional<Passing> passing(Node method) {
        Optional<String> name =
                method.field("name").or(() -> method.first("simple_identifier")).map(Node::text);
        Optional<Call> call = Bodies.only(method).flatMap(Call::of);
        Optional<Node> receiver = call.flatMap(Call::receiver);
        if (method.text().contains("eprecated") || name.isEmpty() || receiver.isEmpty() || !isField(receiver.get())) {
            return Optional.empty();
        }
        return Optional.of(new Passing(
                call.get().node(), name.get(), receiver.get().bare(), call.get().name()));
    }

    private static boolean isField(Node receiver) {
        return receiver.text().matches("(?:(?:this|self|\\$this|\\w{1,3})(?:\\.|->))?[@_]?[\\w$]+")
                && !receiver.text().matches("[A-Z].*|super|this|self|base|\\$this");
    }
}
