package io.mergewright.review.code;

import io.mergewright.review.code.Catches.Catch;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Places at which an error that was caught is replaced by a new one that does not hold it. */
final class Replacements {
    /** What says all there is to say about where it came from, or is an answer to a wrong input. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?i)(?:.*[.:\\\\])?(?:\\w*number_?format\\w*|format_?exception|key_?not_?found\\w*|index\\w*|no_?such\\w*|stop_?iteration|key_?error|value_?error|type_?error|attribute_?error|lookup_?error|import_?error|module_?not\\w*|class_?cast\\w*|invalid_?cast\\w*|overflow\\w*|arithmetic\\w*|interrupted\\w*|\\w*cancel\\w*|\\w*time_?out\\w*|\\w*not_?found\\w*|does_?not_?exist|unsupported\\w*|not_?supported\\w*|illegal_?argument\\w*|argument\\w*|date_?time_?parse\\w*|uri_?syntax\\w*|malformed_?url\\w*|clone_?not\\w*|eof\\w*|end_?of\\w*|unicode\\w*|\\w*of_?bounds\\w*|assertion\\w*|invalid_?argument\\w*|\\w*no_?result\\w*|no_?reverse\\w*|null_?pointer\\w*|missing\\w*)");

    private static final Pattern ANSWER = Pattern.compile(
            "(?i).*(?:no_?such_?element|null_?pointer|out_?of_?bounds|timeout|timed_?out|assertion|not_?found|unauthorized|unauthenticated|forbidden|bad_?request|http|usage|click|import_?error|attribute_?error|key_?error|validation|access_?denied|invalid_?credential|authentication|not_?implemented|unsupported|not_?supported|argument|type_?error|value_?error|skip|exit|cancel|conflict|response|abort|stop_?iteration|problem|status).*");
    private static final Pattern NEW = Pattern.compile("\\w*(?:Exception|Error|Failure|Fault)");
    private static final Pattern MESSAGE = Pattern.compile(
            "(?s)(?:\\.\\s*(?:getMessage|getLocalizedMessage|getClass|toString|what)\\s*\\(|->(?:getMessage|getCode)\\(|\\??\\.[mM]essage\\b|\\.stderr\\b|\\.returncode\\b|\\s+as\\s+Error\\)\\.message).*");
    private static final Pattern GO_TEST = Pattern.compile("(err|\\w*Err) != nil");
    private static final Pattern RUST_FAILS = Pattern.compile(
            "(?s).*(?:fs::|File::|read_|write|\\bserde|toml::|reqwest|connect|query|send\\(|\\.json|open\\(|execute|Command).*");

    private Replacements() {}

    /**
     * A new error in place of another.
     *
     * @param tells whether it has the message of the other
     * @param named whether the other has a name there
     */
    record Replacement(Node node, boolean tells, boolean named) {}

    static List<Replacement> in(Code code) {
        List<Replacement> all = new ArrayList<>();
        Catches.in(code).forEach(clause -> of(clause).ifPresent(all::add));
        switch (code.grammar()) {
            case GO -> code.all("if_statement").forEach(test -> ofGo(test, code).ifPresent(all::add));
            case RUST -> code.calls().forEach(call -> ofRust(call).ifPresent(all::add));
            case JAVA, KOTLIN -> code.calls().forEach(call -> ofHandler(call).ifPresent(all::add));
            default -> {}
        }
        return all;
    }

    private static Optional<Replacement> of(Catch clause) {
        boolean plain = !clause.types().isEmpty()
                && clause.types().stream().allMatch(type -> PLAIN.matcher(type).matches());
        boolean told = plain && clause.node().grammar() == Grammar.PYTHON && clause.looksAtError();
        if ((plain && !told) || clause.body().isEmpty() || clause.isCommented()) {
            return Optional.empty();
        }
        Node last = clause.body().get(clause.body().size() - 1);
        Optional<Node> made = thrown(last);
        boolean answers = made.flatMap(Call::of)
                .filter(call -> NEW.matcher(call.name()).matches()
                        && !ANSWER.matcher(call.name()).matches())
                .isEmpty();
        if (answers) {
            return Optional.empty();
        }
        boolean script = clause.node().grammar().label().matches("javascript|typescript|tsx");
        if (clause.name().isEmpty()) {
            boolean says = script
                    || clause.node().grammar() == Grammar.CSHARP
                    || clause.node().grammar() == Grammar.PYTHON;
            return says && !clause.types().isEmpty()
                    ? Optional.of(new Replacement(last, false, false))
                    : Optional.empty();
        }
        return use(clause, last).map(tells -> new Replacement(last, tells, true));
    }

    /** What a statement throws that it makes itself. */
    private static Optional<Node> thrown(Node statement) {
        Node inner = statement.is("expression_statement") ? statement.child(0).orElse(statement) : statement;
        boolean throwing = inner.is("throw_statement", "throw_expression", "raise_statement")
                || (inner.is("jump_expression") && inner.text().startsWith("throw"));
        return throwing ? inner.child(0) : Optional.empty();
    }

    /** Whether the message of the error is used; empty when the error itself is. */
    private static Optional<Boolean> use(Catch clause, Node last) {
        boolean python = clause.node().grammar() == Grammar.PYTHON;
        if (python && last.text().matches("(?s).*\\sfrom\\s+\\w+\\s*$")) {
            return Optional.empty();
        }
        boolean tells = false;
        String name = clause.name().replace("$", "");
        for (Node statement : clause.body()) {
            for (Node use : statement.within()) {
                if (Names.isName(use) && use.text().replace("$", "").equals(name)) {
                    String behind = statement.text().substring(use.end() - statement.start());
                    boolean message = MESSAGE.matcher(behind).lookingAt() || isInText(use);
                    if (!message && (statement.equals(last) || !isSaid(statement))) {
                        return Optional.empty();
                    }
                    tells |= statement.equals(last);
                }
            }
        }
        return Optional.of(tells);
    }

    private static boolean isInText(Node use) {
        return use.parent()
                        .filter(one -> one.is(
                                        "interpolation",
                                        "template_substitution",
                                        "interpolated_identifier",
                                        "interpolated_expression")
                                || one.text().matches("(?:str|String|repr)\\(.*"))
                        .isPresent()
                || use.parent()
                        .flatMap(Node::parent)
                        .flatMap(Call::of)
                        .filter(call -> call.name().matches("str|String|repr"))
                        .isPresent()
                || use.is("interpolated_identifier");
    }

    /** Whether it only writes to a log. */
    private static boolean isSaid(Node statement) {
        return statement
                .text()
                .matches(
                        "(?is)(?:this\\.|self\\.|\\$this->)?_?(?:log\\w*|console|print\\w*|system\\.err|error_log|debug|warn).*");
    }

    /** Where a project wraps errors, one that is not. */
    private static Optional<Replacement> ofGo(Node test, Code code) {
        var failed = GO_TEST.matcher(test.field("condition").map(Node::text).orElse(""));
        Optional<Node> only = test.field("consequence")
                .flatMap(block -> block.first("statement_list"))
                .map(Node::children)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .filter(one -> one.is("return_statement"));
        if (!failed.matches() || only.isEmpty() || Catches.hasComment(test)) {
            return Optional.empty();
        }
        String text = only.get().text();
        boolean wraps = code.text().contains("%w")
                || !code.declarations().with("%w", Grammar.GO).isEmpty();
        boolean tells = Names.has(only.get(), failed.group(1));
        boolean formats = text.matches("(?s).*fmt\\.Errorf\\(\"[^\"%]*(?:%[^vw\"][^\"%]*)*%[vs][^\"%w]*\",.*");
        boolean dropped = !tells && text.matches("(?s).*(?:fmt\\.Errorf|errors\\.New)\\(\".*") && !text.contains("%w");
        return wraps
                        && ((tells && formats && text.matches("(?s).*%[vs]\",.*\\b" + failed.group(1) + "\\)$"))
                                || dropped)
                ? Optional.of(new Replacement(only.get(), tells, true))
                : Optional.empty();
    }

    private static Optional<Replacement> ofRust(Call call) {
        boolean drops = call.name().equals("map_err")
                && call.argument(0)
                        .filter(one -> one.text().matches("(?s)\\|_\\w*\\|.*"))
                        .isPresent();
        return drops
                        && call.receiver()
                                .filter(work -> RUST_FAILS.matcher(work.text()).matches())
                                .isPresent()
                ? Optional.of(new Replacement(call.node(), false, false))
                : Optional.empty();
    }

    /** Of functions that get the error: {@code getOrElse}, {@code exceptionally}. */
    private static Optional<Replacement> ofHandler(Call call) {
        String text = call.node().text();
        boolean kotlin = call.name().matches("getOrElse|recover|onFailure") && text.contains("runCatching");
        boolean java = call.name().matches("exceptionally|onErrorMap|onErrorResume|handle");
        if (!kotlin && !java) {
            return Optional.empty();
        }
        return call.node().within().stream()
                .filter(one -> one.is("jump_expression", "throw_statement"))
                .filter(one -> one.child(0)
                        .flatMap(Call::of)
                        .filter(made -> NEW.matcher(made.name()).matches()
                                && !ANSWER.matcher(made.name()).matches())
                        .isPresent())
                .filter(one -> one.text()
                        .matches("(?s)throw\\s+(?:new\\s+)?\\w+\\(\\s*\"[^\"]*\"(?:\\s*\\+\\s*\\w+)*\\s*\\);?"))
                .filter(one -> !Names.has(one, "it"))
                .findFirst()
                .map(one -> new Replacement(one, false, true));
    }
}
