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

/** An error that a call gives and nobody looks at. */
final class IgnoredErrors implements CodeCheck {
    private static final CheckInfo INFO =
            new CheckInfo("error-not-looked-at", Tier.COMMENT, Severity.WARNING, "errors", "Nobody looks at an error");
    private static final Pattern ERROR = Pattern.compile("err\\d?|\\w*Err");

    /** What does nothing useful when its error is dropped. */
    private static final Pattern GO_CALL = Pattern.compile(
            "(?:json|xml|yaml|toml|proto)\\.(?:Unmarshal\\w*)|(?:\\w+\\.)*(?i:tx)\\.Commit|os\\.(?:WriteFile|Rename|MkdirAll|Mkdir|Chown|Chmod|Truncate|Symlink)|ioutil\\.WriteFile"
                    + "|(?:json|xml|gob|yaml)\\.NewDecoder\\(.*\\)\\.Decode|(?:\\w+\\.)*(?i:rows?)\\.Scan|binary\\.Read|io\\.ReadFull|flag\\.Set|(?:\\w+\\.)*(?i:db|tx)\\.Exec(?:Context)?");

    private static final Pattern C_CALL =
            Pattern.compile("set(?:e|re|res)?[ug]id|setgroups|initgroups|chroot|seteuid|setegid");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.GO, Grammar.C, Grammar.CPP);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "err", "Err", "set", "init", "chroot", ".Commit", "os.", ".Exec", ".Scan", ".Unmarshal", ".Decode");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            boolean go = code.grammar() == Grammar.GO;
            boolean matters = (go ? GO_CALL : C_CALL).matcher(call.written()).matches();
            if (matters
                    && call.node()
                            .parent()
                            .filter(one -> one.is("expression_statement"))
                            .isPresent()) {
                found.accept(new Found(
                        call.node(),
                        go
                                ? "The error of `%s` is dropped here, so when it fails the work goes on as if it had not."
                                        .formatted(Quotes.of(call.written()))
                                : "`%s` can fail, and then the process keeps its rights: look at what it returns."
                                        .formatted(call.name())));
            }
        }
        code.all("statement_list").forEach(list -> overwritten(list, found));
    }

    private static void overwritten(Node list, Consumer<Found> found) {
        for (Node statement : list.children()) {
            error(statement)
                    .ifPresent(error -> next(statement, error.text())
                            .filter(next -> next.isEmpty()
                                    ? isForgotten(statement, error.text())
                                    : isOverwritten(next.get(), error.text()))
                            .ifPresent(next -> found.accept(new Found(
                                    statement,
                                    next.isEmpty()
                                            ? "`%s` is set here and nobody looks at it any more."
                                                    .formatted(error.text())
                                            : "The error in `%s` is overwritten further down before anybody looks at it."
                                                    .formatted(error.text())))));
        }
    }

    /** The error that {@code statement} sets from a call. */
    private static Optional<Node> error(Node statement) {
        return Optional.of(statement)
                .filter(one -> one.is("short_var_declaration", "assignment_statement"))
                .filter(one -> one.field("right")
                        .flatMap(values -> values.child(0))
                        .filter(value -> value.is("call_expression"))
                        .isPresent())
                .flatMap(one -> one.field("left"))
                .flatMap(targets -> targets.children().stream()
                        .filter(target -> target.is("identifier")
                                && ERROR.matcher(target.text()).matches())
                        .findFirst());
    }

    /** The next statement in which {@code error} stands; none in the Optional when there is none. */
    private static Optional<Optional<Node>> next(Node statement, String error) {
        Optional<Node> next = statement.next();
        while (next.isPresent() && !Names.has(next.get(), error)) {
            if (next.get().is("labeled_statement", "for_statement", "defer_statement", "expression_switch_statement")) {
                return Optional.empty();
            }
            next = next.get().next();
        }
        return Optional.of(next);
    }

    private static boolean isOverwritten(Node next, String error) {
        Node set = next.is("if_statement") ? next.field("initializer").orElse(next) : next;
        boolean shadows = next.is("if_statement") && set.is("short_var_declaration");
        return !shadows
                && error(set).filter(name -> name.text().equals(error)).isPresent()
                && set.field("right")
                        .filter(values -> !Names.has(values, error))
                        .isPresent()
                && !Scope.of(next).text().matches("(?s).*defer\\s+func[^}]*\\b" + error + "\\b.*");
    }

    /** Whether the function ends without it. */
    private static boolean isForgotten(Node statement, String error) {
        Node function = statement
                .around("func_literal", "function_declaration", "method_declaration")
                .orElse(statement);
        boolean own = statement
                .around("block")
                .flatMap(Node::parent)
                .filter(function::equals)
                .isPresent();
        Node last = last(statement);
        return own
                && last.is("return_statement")
                && last.text().matches("(?s)return\\b.*\\bnil")
                && !function.text().matches("(?s).*defer\\s+func[^}]*\\b" + error + "\\b.*")
                && Names.of(error, function).stream().noneMatch(use -> use.start() > statement.end());
    }

    private static Node last(Node statement) {
        Node last = statement;
        while (last.next().isPresent()) {
            last = last.next().get();
        }
        return last;
    }
}
