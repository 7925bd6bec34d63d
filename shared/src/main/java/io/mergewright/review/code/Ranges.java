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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition over two limits that is always or never true. */
final class Ranges implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "range-never", Tier.COMMENT, Severity.ERROR, "correctness", "A range that holds always or never");

    private static final Pattern LIMIT =
            Pattern.compile("([\\w.$>-]*?[A-Za-z_$]\\w*)([<>]=?)(-?\\d[\\d_]*(?:\\.\\d+)?)");
    private static final Pattern UNSIGNED = Pattern.compile(
            "uint\\d+_t|size_t|unsigned|u(?:8|16|32|64|128|size)|U(?:Int|Long|Byte|Short)|uint\\d*|ulong|ushort");

    /** A name, how it is compared, and with what. */
    private record Limit(String name, String operator, double value) {
        boolean isUpper() {
            return operator.startsWith("<");
        }
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA,
                Grammar.KOTLIN,
                Grammar.CSHARP,
                Grammar.GO,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.TSX,
                Grammar.C,
                Grammar.CPP,
                Grammar.PHP,
                Grammar.RUST,
                Grammar.PYTHON);
    }

    @Override
    public List<String> signs() {
        return List.of("<", ">");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node pair :
                code.all("binary_expression", "conjunction_expression", "disjunction_expression", "boolean_operator")) {
            pair(pair).ifPresent(found);
            unsigned(pair, code).ifPresent(found);
        }
        for (Node one : code.all("comparison_expression")) {
            unsigned(one, code).ifPresent(found);
        }
    }

    private static Optional<Found> pair(Node pair) {
        List<Node> sides = pair.children();
        String text = pair.all().stream()
                .map(Node::text)
                .filter(one -> one.matches("&&|\\|\\||and|or"))
                .findFirst()
                .orElse("");
        if (sides.size() != 2 || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Limit> one = limit(sides.get(0));
        Optional<Limit> other = limit(sides.get(1));
        if (one.isEmpty()
                || other.isEmpty()
                || !one.get().name().equals(other.get().name())
                || one.get().isUpper() == other.get().isUpper()) {
            return Optional.empty();
        }
        Limit upper = one.get().isUpper() ? one.get() : other.get();
        Limit lower = one.get().isUpper() ? other.get() : one.get();
        boolean both = text.equals("&&") || text.equals("and");
        if (both && upper.value() < lower.value()) {
            return Optional.of(new Found(
                    pair, "`%s` cannot be both, so this is never true; `or` looks meant.".formatted(upper.name())));
        }
        if (!both && lower.value() < upper.value()) {
            return Optional.of(new Found(
                    pair,
                    "Whatever `%s` is, one of the two holds, so this is always true; `and` looks meant."
                            .formatted(upper.name())));
        }
        return Optional.empty();
    }

    private static Optional<Limit> limit(Node side) {
        Node bare = side.is("parenthesized_expression") ? side.child(0).orElse(side) : side;
        Matcher limit = LIMIT.matcher(bare.bare());
        return limit.matches()
                ? Optional.of(new Limit(
                        limit.group(1),
                        limit.group(2),
                        Double.parseDouble(limit.group(3).replace("_", ""))))
                : Optional.empty();
    }

    /** What has no sign is never below zero. */
    private static Optional<Found> unsigned(Node comparison, Code code) {
        return limit(comparison)
                .filter(limit -> limit.value() == 0
                        && (limit.operator().equals("<") || limit.operator().equals(">=")))
                .filter(limit -> limit.name().matches("\\w+"))
                .filter(limit -> code.type(limit.name())
                        .filter(type -> UNSIGNED.matcher(type).matches())
                        .isPresent())
                .filter(limit ->
                        comparison.around("preproc_if", "preproc_ifdef").isEmpty())
                .map(limit ->
                        new Found(comparison, "`%s` has no sign, so it is never below 0.".formatted(limit.name())));
    }
}
