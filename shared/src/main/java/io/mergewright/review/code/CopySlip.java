package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A statement that was copied and in which one name was forgotten. Among at least three statements of the same shape side by side, two
 * places that go together in all others do not in this one, and what stands there is what a neighbour has.
 */
final class CopySlip implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "copy-slip", Tier.COMMENT, Severity.ERROR, "correctness", "A name was forgotten in copied code");
    private static final int LEAST_STATEMENTS = 3;
    private static final int MOST_STATEMENTS = 40;
    private static final int LEAST_NAMES = 4;
    private static final int MOST_NAMES = 40;
    private static final int SHORTEST_PART = 3;

    /** A statement as its names and the shape around them. */
    private record Row(Node node, String shape, List<String> names, List<Node> places) {}

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.complementOf(EnumSet.of(Grammar.YAML, Grammar.DOCKERFILE, Grammar.BASH));
    }

    @Override
    public List<String> signs() {
        return List.of("=");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node block : code.all(
                "block",
                "statement_block",
                "compound_statement",
                "statement_list",
                "statements",
                "body_statement",
                "module",
                "class_body")) {
            List<Row> run = new ArrayList<>();
            for (Node child : block.children()) {
                Optional<Row> row = row(child);
                if (row.isEmpty()
                        || run.isEmpty()
                        || !row.get().shape().equals(run.get(0).shape())) {
                    check(run, found);
                    run.clear();
                }
                row.filter(one -> run.size() < MOST_STATEMENTS).ifPresent(run::add);
            }
            check(run, found);
        }
    }

    private static Optional<Row> row(Node statement) {
        if (statement.end() - statement.start() > 400) {
            return Optional.empty();
        }
        var shape = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<Node> places = new ArrayList<>();
        leaves(statement, shape, names, places);
        return names.size() < LEAST_NAMES || names.size() > MOST_NAMES
                ? Optional.empty()
                : Optional.of(new Row(statement, shape.toString(), names, places));
    }

    private static void leaves(Node node, StringBuilder shape, List<String> names, List<Node> places) {
        List<Node> all = node.all();
        if (all.isEmpty()) {
            if (node.kind().endsWith("identifier") || node.is("constant", "name", "instance_variable")) {
                shape.append('\u0001');
                names.add(node.text());
                places.add(node);
            } else if (!node.isComment()) {
                shape.append(node.is("string_content", "string_fragment") ? "\u0002" : node.text())
                        .append(' ');
            }
        }
        all.forEach(child -> leaves(child, shape, names, places));
    }

    private static void check(List<Row> run, Consumer<Found> found) {
        if (run.size() < LEAST_STATEMENTS) {
            return;
        }
        for (int i = 0; i < run.size(); i++) {
            Row row = run.get(i);
            List<Row> others = new ArrayList<>(run);
            others.remove(i);
            slip(row, others).ifPresent(found);
        }
    }

    private static Optional<Found> slip(Row row, List<Row> others) {
        for (int q = 0; q < row.names().size(); q++) {
            int anchors = 0;
            int broken = -1;
            int kept = 0;
            for (int p = 0; p < row.names().size(); p++) {
                int place = q;
                int anchor = p;
                if (p != q
                        && others.stream().allMatch(other -> together(other, anchor, place))
                        && varies(others, p, row)) {
                    anchors++;
                    if (together(row, p, q)) {
                        kept++;
                    } else {
                        broken = p;
                    }
                }
            }
            boolean alone = broken >= 0 && kept == 0 && (anchors > 1 || isLast(row, q, broken));
            if (alone && isCopied(row, q, others) && !isCapacityOfLength(row, q, broken)) {
                return Optional.of(new Found(
                        row.places().get(q),
                        "In the statements beside this one `%s` goes with `%s`; here it is `%s` that stands with `%s`, which looks forgotten when it was copied."
                                .formatted(
                                        others.get(0).names().get(q),
                                        others.get(0).names().get(broken),
                                        row.names().get(q),
                                        row.names().get(broken))));
            }
        }
        return Optional.empty();
    }

    /** Where something has just been made, its capacity is its length. */
    private static boolean isCapacityOfLength(Row row, int place, int anchor) {
        String both = (row.names().get(anchor) + " " + row.names().get(place)).toLowerCase(Locale.ROOT);
        return both.matches("\\w*(?:cap|capacity|limit|max) \\w*(?:len|length|size|count)");
    }

    /** With one other place alone, the one that comes later is the copied one. */
    private static boolean isLast(Row row, int place, int anchor) {
        return place > anchor && row.names().size() > 2;
    }

    /** Whether both places hold the same name, or one holds the end of the other. */
    private static boolean together(Row row, int p, int q) {
        String one = row.names().get(p).toLowerCase(Locale.ROOT);
        String other = row.names().get(q).toLowerCase(Locale.ROOT);
        return one.equals(other)
                || (other.length() >= SHORTEST_PART && one.endsWith(other))
                || (one.length() >= SHORTEST_PART && other.endsWith(one));
    }

    /** A name that is the same everywhere tells nothing. */
    private static boolean varies(List<Row> others, int place, Row row) {
        long different = others.stream()
                .map(other -> other.names().get(place))
                .distinct()
                .count();
        boolean alone = others.stream()
                .noneMatch(other -> other.names().get(place).equals(row.names().get(place)));
        return different > 2 || (different > 1 && alone);
    }

    private static boolean isCopied(Row row, int place, List<Row> others) {
        return others.stream()
                .anyMatch(other -> other.names().get(place).equals(row.names().get(place)));
    }
}
