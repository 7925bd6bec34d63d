package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A case that goes on into the next one, where all others of the switch end. */
final class MissingBreak implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "missing-break", Tier.COMMENT, Severity.WARNING, "correctness", "A case goes on into the next one");
    private static final String[] CASES = {
        "case_statement", "switch_block_statement_group", "switch_case", "switch_default", "default_statement"
    };
    private static final String[] ENDS = {
        "break_statement",
        "return_statement",
        "throw_statement",
        "continue_statement",
        "goto_statement",
        "yield_statement",
        "co_return_statement"
    };

    /** Words of those who mean it, and calls that do not come back. */
    private static final Pattern MEANT = Pattern.compile(
            "(?i)fall|through|no ?break|drop[s]? (?:in|down)|\\b(?:exit|_exit|abort|die|panic|fatal|unreachable|err|errx|usage|__builtin_unreachable|longjmp|process\\.exit|assert|fail|never|throw\\w*|die_\\w+)\\b\\s*\\(");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.C, Grammar.CPP, Grammar.JAVA, Grammar.JAVASCRIPT, Grammar.TYPESCRIPT, Grammar.TSX, Grammar.PHP);
    }

    @Override
    public List<String> signs() {
        return List.of("switch");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        code.all("switch_statement", "switch_expression").forEach(one -> look(one, code, found));
    }

    private static void look(Node whole, Code code, Consumer<Found> found) {
        List<Node> cases = whole.field("body").map(Node::children).orElse(List.of()).stream()
                .filter(child -> child.is(CASES))
                .toList();
        List<Node> open = new ArrayList<>();
        int ended = 0;
        for (int i = 0; i < cases.size() - 1; i++) {
            List<Node> statements = statements(cases.get(i));
            if (statements.isEmpty()) {
                continue;
            }
            if (ends(statements.get(statements.size() - 1))) {
                ended++;
            } else if (!isMeant(cases.get(i), cases.get(i + 1), code)) {
                open.add(cases.get(i));
            } else {
                return;
            }
        }
        if (open.size() == 1 && ended >= 2) {
            found.accept(new Found(
                    last(open.get(0)),
                    "The other cases end with a `break` or leave; this one goes on into the next case."));
        }
    }

    private static Node last(Node one) {
        List<Node> statements = statements(one);
        return statements.get(statements.size() - 1);
    }

    private static List<Node> statements(Node one) {
        return one.children().stream()
                .filter(child -> !child.is("switch_label", "empty_statement"))
                .filter(child -> child.kind().endsWith("statement")
                        || child.kind().endsWith("block")
                        || child.kind().endsWith("declaration"))
                .filter(child -> !child.text().matches("\\{\\s*}"))
                .toList();
    }

    private static boolean ends(Node statement) {
        if (statement.is(ENDS) || statement.text().matches("(?s)(?:throw|exit|die|break|continue|return|goto)\\b.*")) {
            return true;
        }
        List<Node> children = statement.children();
        if (statement.is("block", "statement_block", "compound_statement", "else_clause", "synchronized_statement")) {
            return !children.isEmpty() && ends(children.get(children.size() - 1));
        }
        if (statement.is("if_statement")) {
            return statement.field("alternative").filter(MissingBreak::ends).isPresent()
                    && statement
                            .field("consequence")
                            .or(() -> statement.field("body"))
                            .filter(MissingBreak::ends)
                            .isPresent();
        }
        return statement.is(
                "try_statement",
                "switch_statement",
                "switch_expression",
                "for_statement",
                "while_statement",
                "do_statement",
                "labeled_statement");
    }

    /** Whether a comment says so, or the last statement is one whose ways out are not known. */
    private static boolean isMeant(Node one, Node next, Code code) {
        String text = code.text();
        int end = Math.min(text.length(), Math.max(next.start() + 200, next.start()));
        int line = text.indexOf('\n', next.start());
        String behind = text.substring(one.start(), line < 0 ? end : Math.min(end, line));
        boolean orDefault = next.text().startsWith("default") && last(one).is("if_statement") && mayEnd(last(one));
        return orDefault
                || MEANT.matcher(behind).find()
                || last(one).kind().startsWith("preproc")
                || behind.contains("#if")
                || isMacro(last(one));
    }

    private static boolean mayEnd(Node test) {
        return test.field("consequence")
                .or(() -> test.field("body"))
                .filter(MissingBreak::ends)
                .isPresent();
    }

    /** Such as {@code FALLTHROUGH;} and what may hold a return. */
    private static boolean isMacro(Node last) {
        return last.text().matches("(?s)[A-Z][A-Z0-9_]+\\s*(?:\\(.*\\))?\\s*;?");
    }
}
