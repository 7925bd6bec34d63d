package io.mergewright.review.syntax;

import io.mergewright.review.syntax.QueryReader.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * What is captured as {@code here} must be understood as a whole. In a regular expression <code>{b}</code> stands for the text of
 * {@code @b}, taken literally.
 *
 * <p>Immutable; for one thread at a time.
 */
public final class Query {
    private static final int MOST_MATCHES = 5_000;
    private static final int MOST_STATES = 4_096;

    /** Shapes by the kind of node that they begin with. */
    private final Map<String, List<Own>> byKind = new HashMap<>();

    /** Shapes that begin with any node, or with one of several. */
    private final List<Own> anyKind = new ArrayList<>();

    /** What is not understood as a shape. */
    private final Optional<Native> others;

    /** A shape, and the text that it is from. */
    private record Own(Shape shape, int part) {}

    /** Patterns that tree-sitter looks for, with the texts that they are from. */
    private record Native(TSQuery query, List<List<Predicate>> predicates, List<Integer> parts) {}

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException when it cannot be used, as with several
     */
    public Query(Grammar grammar, String text) {
        this(grammar, List.of(text));
    }

    /**
     * Reads several queries as one, which goes through a tree once for all of them. tree-sitter takes up to 0.2 seconds for a pattern, of
     * which it looks at what follows from the grammar; so it is asked only for those that repeat something.
     *
     * @throws IllegalArgumentException when one has a predicate that is not known, or is left to tree-sitter and is no query of the language
     */
    public Query(Grammar grammar, List<String> texts) {
        List<String> foreign = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < texts.size(); part++) {
            for (Written pattern : QueryReader.read(texts.get(part))) {
                Optional<Shape> shape = Shape.of(pattern);
                if (shape.isPresent()) {
                    add(new Own(shape.get(), part));
                } else {
                    foreign.add(pattern.text());
                    parts.add(part);
                }
            }
        }
        others = foreign.isEmpty() ? Optional.empty() : Optional.of(compiled(grammar, foreign, parts));
    }

    /** The same query, of which everything is left to tree-sitter. */
    static Query byTreeSitter(Grammar grammar, List<String> texts) {
        List<String> patterns = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < texts.size(); part++) {
            for (Written pattern : QueryReader.read(texts.get(part))) {
                patterns.add(pattern.text());
                parts.add(part);
            }
        }
        return new Query(Optional.of(compiled(grammar, patterns, parts)));
    }

    private Query(Optional<Native> others) {
        this.others = others;
    }

    private void add(Own own) {
        String kind = own.shape().siblings().get(0).kind();
        if (kind == null) {
            anyKind.add(own);
        } else {
            byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(own);
        }
    }

    private static Native compiled(Grammar grammar, List<String> patterns, List<Integer> parts) {
        String all = String.join("\n", patterns);
        try {
            var query = new TSQuery(Languages.of(grammar), all);
            List<List<Predicate>> predicates = new ArrayList<>();
            for (int i = 0; i < query.getPatternCount(); i++) {
                predicates.add(Predicate.of(query, i));
            }
            return new Native(query, predicates, parts);
        } catch (TSException e) {
            throw new IllegalArgumentException(
                    "no query for %s: %s: %s".formatted(grammar.label(), e.getMessage(), all), e);
        }
    }

    /** What it finds in the whole text, at most {@value #MOST_MATCHES} places. */
    public List<Match> in(SyntaxTree tree) {
        return in(tree, 0, tree.text().length());
    }

    /** What it finds that touches the characters from {@code from} to {@code to}, at most {@value #MOST_MATCHES} places. */
    public List<Match> in(SyntaxTree tree, int from, int to) {
        List<Match> matches = new ArrayList<>();
        int first = tree.offset(from);
        int behind = tree.offset(to);
        if (!byKind.isEmpty() || !anyKind.isEmpty()) {
            look(List.of(tree.top()), first, behind, tree, matches);
        }
        others.ifPresent(one -> look(one, first, behind, tree, matches));
        return matches;
    }

    /** Looks at {@code siblings} and all below them, as far as they touch the bytes. */
    private void look(List<Node> siblings, int from, int to, SyntaxTree tree, List<Match> matches) {
        for (int i = 0; i < siblings.size() && matches.size() < MOST_MATCHES; i++) {
            Node node = siblings.get(i);
            if (node.meets(from, to)) {
                for (Own own : byKind.getOrDefault(node.kind(), List.of())) {
                    look(own, siblings, i, tree, matches);
                }
                for (Own own : anyKind) {
                    look(own, siblings, i, tree, matches);
                }
                look(node.all(), from, to, tree, matches);
            }
        }
    }

    private static void look(Own own, List<Node> siblings, int index, SyntaxTree tree, List<Match> matches) {
        new ShapeSearch(nodes -> {
                    if (matches.size() < MOST_MATCHES
                            && isUnderstood(nodes)
                            && own.shape().predicates().stream().allMatch(one -> one.holds(nodes, tree))) {
                        matches.add(match(own.part(), nodes, tree));
                    }
                })
                .from(own.shape(), siblings, index);
    }

    private static void look(Native others, int from, int to, SyntaxTree tree, List<Match> matches) {
        var cursor = new TSQueryCursor();
        cursor.setMatchLimit(MOST_STATES);
        cursor.setByteRange(from, to);
        cursor.exec(others.query(), tree.root());
        var match = new TSQueryMatch();
        while (matches.size() < MOST_MATCHES && cursor.nextMatch(match)) {
            int pattern = match.getPatternIndex();
            Map<String, List<TSNode>> nodes = nodes(match, others.query());
            if (isUnderstood(nodes)
                    && others.predicates().get(pattern).stream().allMatch(one -> one.holds(nodes, tree))) {
                matches.add(match(others.parts().get(pattern), nodes, tree));
            }
        }
    }

    /** What holds something that is no sentence of the language, such as a macro, may be something else than it looks like. */
    private static boolean isUnderstood(Map<String, List<TSNode>> nodes) {
        return nodes.getOrDefault("here", List.of()).stream().noneMatch(TSNode::hasError);
    }

    private static Map<String, List<TSNode>> nodes(TSQueryMatch match, TSQuery query) {
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
