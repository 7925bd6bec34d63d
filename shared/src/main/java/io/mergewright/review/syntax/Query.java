package io.mergewright.review.syntax;

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
 *   <li>{@code (#parent? @a kind…)}, {@code (#not-parent? @a kind…)}: the same of the node right around it
 *   <li>{@code (#has? @a "regex")}, {@code (#has-not? @a "regex")}: whether its text holds something that matches
 *   <li>{@code (#first? @a)}, {@code (#last? @a)}: whether it is the first or last named child
 * </ul>
 *
 * Immutable; for one thread at a time.
 */
public final class Query {
    private static final int MOST_MATCHES = 5_000;
    private static final int MOST_STATES = 4_096;

    private final TSQuery query;
    private final List<List<Predicate>> predicates = new ArrayList<>();

    /**
     * Compiles a query.
     *
     * @throws IllegalArgumentException when it is no query of the language
     */
    public Query(Grammar grammar, String text) {
        try {
            query = new TSQuery(Languages.of(grammar), text);
        } catch (TSException e) {
            throw new IllegalArgumentException(
                    "no query for %s: %s: %s".formatted(grammar.label(), e.getMessage(), text), e);
        }
        for (int i = 0; i < query.getPatternCount(); i++) {
            predicates.add(Predicate.of(query, i));
        }
    }

    /** What it finds, at most {@value #MOST_MATCHES} places. */
    public List<Match> in(SyntaxTree tree) {
        var cursor = new TSQueryCursor();
        cursor.setMatchLimit(MOST_STATES);
        cursor.exec(query, tree.root());
        List<Match> matches = new ArrayList<>();
        var match = new TSQueryMatch();
        while (matches.size() < MOST_MATCHES && cursor.nextMatch(match)) {
            Map<String, List<TSNode>> nodes = nodes(match);
            if (predicates.get(match.getPatternIndex()).stream().allMatch(one -> one.holds(nodes, tree))) {
                matches.add(match(nodes, tree));
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

    private static Match match(Map<String, List<TSNode>> nodes, SyntaxTree tree) {
        Map<String, List<Capture>> captures = new HashMap<>();
        nodes.forEach((name, found) -> captures.put(
                name,
                found.stream()
                        .map(node -> new Capture(tree.start(node), tree.end(node), node.getType(), tree.text(node)))
                        .toList()));
        return new Match(captures);
    }
}
