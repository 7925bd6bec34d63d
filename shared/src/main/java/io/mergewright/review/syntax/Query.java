package io.mergewright.review.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.treesitter.TSException;
import org.treesitter.TSNode;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;

/**
 * Looks for shapes in syntax trees, in the query language of tree-sitter. Besides the usual predicates {@code #eq?}, {@code #not-eq?},
 * {@code #match?}, {@code #not-match?}, {@code #any-of?} and {@code #not-any-of?} there are:
 *
 * <ul>
 *   <li>{@code (#same? @a @b)}, {@code (#not-same? @a @b)}: equal but for white space
 *   <li>{@code (#inside? @a kind…)}, {@code (#not-inside? @a kind…)}: whether some node around it is of one of these kinds
 *   <li>{@code (#nearest? @a kind other…)}, {@code (#not-nearest? …)}: whether the nearest of these kinds around it is of the first
 *   <li>{@code (#around-has? @a "regex" kind…)}, {@code (#around-has-not? …)}: whether the text of the nearest node of these kinds around
 *       it holds something that matches; where there is no such node it holds nothing
 *   <li>{@code (#behind-has? @a "regex")}, {@code (#behind-has-not? @a "regex")}: whether what stands behind it on its last line does
 *   <li>{@code (#parent? @a kind…)}, {@code (#not-parent? @a kind…)}: the same of the node right around it
 *   <li>{@code (#has? @a "regex")}, {@code (#has-not? @a "regex")}: whether its text holds something that matches
 *   <li>{@code (#first? @a)}, {@code (#last? @a)}: whether it is the first or last named child, comments behind it aside
 *   <li>{@code (#again? @a)}: whether a sibling of its kind, not far before it, has the same first named child
 * </ul>
 *
 * In a regular expression <code>{b}</code> stands for the text of {@code @b}, taken literally.
 *
 * <p>Immutable; for one thread at a time.
 */
public final class Query {
    private static final int MOST_MATCHES = 5_000;
    private static final int MOST_STATES = 4_096;

    private final TSQuery query;
    private final List<List<Predicate>> predicates = new ArrayList<>();

    /** For each pattern the text that it is from. */
    private final List<Integer> parts = new ArrayList<>();

    /**
     * Compiles a query.
     *
     * @throws IllegalArgumentException when it is no query of the language
     */
    public Query(Grammar grammar, String text) {
        this(grammar, List.of(text));
    }

    /**
     * Compiles several queries into one, which goes through a tree once for all of them.
     *
     * @throws IllegalArgumentException when one is no query of the language
     */
    public Query(Grammar grammar, List<String> texts) {
        String all = String.join("\n", texts);
        try {
            query = new TSQuery(Languages.of(grammar), all);
        } catch (TSException e) {
            throw new IllegalArgumentException(
                    "no query for %s: %s: %s".formatted(grammar.label(), e.getMessage(), all), e);
        }
        int part = 0;
        int end = bytes(texts.get(0));
        for (int i = 0; i < query.getPatternCount(); i++) {
            while (query.getStartByteForPattern(i) > end) {
                part++;
                end += 1 + bytes(texts.get(part));
            }
            parts.add(part);
            predicates.add(Predicate.of(query, i));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** What it finds in the whole text, at most {@value #MOST_MATCHES} places. */
    public List<Match> in(SyntaxTree tree) {
        return in(tree, 0, tree.text().length());
    }

    /** What it finds that touches the characters from {@code from} to {@code to}, at most {@value #MOST_MATCHES} places. */
    public List<Match> in(SyntaxTree tree, int from, int to) {
        var cursor = new TSQueryCursor();
        cursor.setMatchLimit(MOST_STATES);
        cursor.setByteRange(tree.offset(from), tree.offset(to));
        cursor.exec(query, tree.root());
        List<Match> matches = new ArrayList<>();
        var match = new TSQueryMatch();
        while (matches.size() < MOST_MATCHES && cursor.nextMatch(match)) {
            int pattern = match.getPatternIndex();
            Map<String, List<TSNode>> nodes = nodes(match);
            if (predicates.get(pattern).stream().allMatch(one -> one.holds(nodes, tree))) {
                matches.add(match(parts.get(pattern), nodes, tree));
            }
        }
        return matches;
    }

    private Map<String, List<TSNode>> nodes(TSQueryMatch match) {
        Map<String, List<TSNode>> nodes = new HashMap<>();
        for (TSQueryCapture capture : match.getCaptures()) {
            nodes.computeIfAbsent(query.getCaptureNameForId(capture.getIndex()), name -> new ArrayList<>())
                    .add(capture.getNode());
        }
        return nodes;
    }

    private static Match match(int part, Map<String, List<TSNode>> nodes, SyntaxTree tree) {
        Map<String, List<Capture>> captures = new HashMap<>();
        nodes.forEach((name, found) -> captures.put(
                name,
                found.stream()
                        .map(node -> new Capture(tree.start(node), tree.end(node), node.getType(), tree.text(node)))
                        .toList()));
        return new Match(part, captures);
    }
}
