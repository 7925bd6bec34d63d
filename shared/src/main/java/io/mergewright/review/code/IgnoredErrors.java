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

/** An error that a call gives and nobody looks at. */
final class IgnoredErrors implements CodeCheck {
    private static final CheckInfo INFO =
            new CheckInfo("error-not-looked-at", Tier.COMMENT, Severity.WARNING, "errors", "Nobody looks at an error");
    private static final Pattern ERROR = Pattern.compile("err\\d?|\\w*Err");

    /** What does nothing useful when its error is dropped. */
    private static final Pattern GO_CALL = Pattern.compile(
            "(?:json|xml|yaml|toml|proto)\\.(?:Unmarshal\\w*)|(?:\\w+\\.)*(?i:tx)\\.Commit|os\\.(?:WriteFile|Rename|MkdirAll|Mkdir|Chown|Chmod|Truncate|Symlink)|ioutil\\.WriteFile"
                    + "|(?:json|xml|gob|yaml)\\.NewDecoder\\(.*\\)\\.Decode|(?:\\w+\\.)*(?i:rows?)\\.Scan|binary\\.Read|io\\.ReadFull|flag\\.Set|(?:\\w+\\.)*(?i:db|tx)\\.Exec(?:Context)?");

    /** What a program needs the result of. */
    private static final Pattern GO_BLANK = Pattern.compile(
            "(?:os\\.(?:Open|Create|ReadFile|WriteFile|Rename|MkdirAll)|ioutil\\.(?:ReadFile|ReadAll|WriteFile)|io\\.ReadAll|(?:json|xml|yaml|toml|proto)\\.Unmarshal\\w*|(?:\\w+\\.)*(?i:db|tx)\\.(?:Query|Exec|Begin|Commit)\\w*|http\\.(?:Get|Post|NewRequest\\w*)|hex\\.DecodeString|base64\\.\\w+\\.DecodeString|time\\.Parse|rand\\.Read|(?:\\w+\\.)*(?i:rows?)\\.Scan|x509\\.Parse\\w+|pem\\.Decode|bcrypt\\.\\w+|strconv\\.(?:Atoi|Parse\\w+)\\(.*(?:FormValue|Query|Getenv|Param|Args).*|.*\\.Decode)");

    private static final Pattern GO_HARMLESS = Pattern.compile(
            "(?i).*(?:close|flush|print\\w*|write\\w*|log\\w*|warn|debug|info|error\\w*|fatal\\w*|add|delete|remove\\w*|kill|shutdown|stop|wait|cancel|reset|set\\w*|register\\w*|must\\w*|assert\\w*|check\\w*|signal|help|usage|unlock|release|cleanup|render|json|string|abort\\w*|next|serve\\w*|push|pop|read|run|test\\w*|handle\\w*|on[A-Z]\\w*|visit\\w*|walk|each|range|sync|seek|errorf?|bind|sleep)");
    private static final Pattern C_CALL =
            Pattern.compile("set(?:e|re|res)?[ug]id|setgroups|initgroups|chroot|seteuid|setegid");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN, PathRole.BUILD);
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.GO, Grammar.C, Grammar.CPP);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "err",
                "Err",
                "set",
                "init",
                "chroot",
                ".Commit",
                "os.",
                ".Exec",
                ".Scan",
                ".Unmarshal",
                ".Decode",
                ".Next()",
                "func ",
                "ListenAndServe");
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
        if (code.grammar() == Grammar.GO) {
            code.calls().stream()
                    .filter(call -> isStatement(call) && (isServer(call) || givesError(call, code)))
                    .forEach(call -> found.accept(new Found(
                            call.node(),
                            "The error of `%s` is dropped here, so when it fails the work goes on as if it had not."
                                    .formatted(Quotes.of(call.written())))));
            code.all("short_var_declaration", "assignment_statement").forEach(one -> blank(one, found));
            code.all("for_statement").forEach(loop -> rows(loop, found));
        }
        code.all("statement_list").forEach(list -> overwritten(list, found));
    }

    private static boolean isStatement(Call call) {
        return call.node()
                .parent()
                .filter(one -> one.is("expression_statement"))
                .isPresent();
    }

    private static boolean isServer(Call call) {
        return call.written().matches("http\\.(?:ListenAndServe|ListenAndServeTLS|Serve)");
    }

    /** Whether it is declared near to give an error, or several things and an error at last, wherever it is declared. */
    private static boolean givesError(Call call, Code code) {
        if (GO_HARMLESS.matcher(call.name()).matches()
                || call.receiver()
                        .filter(one -> one.text()
                                .matches("(?i)t|b|w|buf\\w*|sb|log\\w*|fmt|out|writer|tw|cmd|bw|h|hash\\w*|c|ctx"))
                        .isPresent()) {
            return false;
        }
        var declared = code.declarations().functions(call.name(), Grammar.GO);
        return !declared.isEmpty()
                && declared.stream()
                        .allMatch(one -> one.tail().matches("(?s)\\s*(?:error|\\([^)]*\\berror\\))\\s*\\{.*"))
                && declared.stream()
                        .anyMatch(one -> one.path().equals(code.path())
                                || call.receiver().isPresent()
                                || beside(one.path(), code.path()));
    }

    private static boolean beside(String path, String other) {
        return path.replaceFirst("[^/]*$", "").equals(other.replaceFirst("[^/]*$", ""));
    }

    /** An error that is given no name. */
    private static void blank(Node assignment, Consumer<Found> found) {
        List<Node> targets = assignment.field("left").map(Node::children).orElse(List.of());
        Optional<Node> value = assignment.field("right").flatMap(values -> values.child(0));
        boolean last =
                targets.size() > 1 && targets.get(targets.size() - 1).text().equals("_");
        boolean matters = value.flatMap(Call::of)
                .filter(call -> GO_BLANK.matcher(call.written()).matches()
                        || GO_BLANK.matcher(call.node().text()).matches())
                .isPresent();
        if (last
                && matters
                && !Catches.hasComment(assignment)
                && assignment.next().isPresent()) {
            found.accept(new Found(
                    assignment,
                    "The error of `%s` is dropped here, so when it fails the work goes on as if it had not."
                            .formatted(Quotes.of(
                                    value.flatMap(Call::of).orElseThrow().written()))));
        }
    }

    /** A loop over rows also ends when reading them fails. */
    private static void rows(Node loop, Consumer<Found> found) {
        var next = Pattern.compile("for\\s+(\\w+)\\.Next\\(\\)\\s*\\{").matcher(loop.text());
        String function = Scope.of(loop).text();
        if (next.lookingAt()
                && function.contains(next.group(1) + ".Scan(")
                && !function.contains(next.group(1) + ".Err()")) {
            found.accept(new Found(
                    loop,
                    "The loop also ends when reading fails, and nobody asks `%s.Err()` behind it: then the rest is missing without a word."
                            .formatted(next.group(1))));
        }
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
