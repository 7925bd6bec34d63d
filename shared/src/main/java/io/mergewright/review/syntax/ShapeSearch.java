package io.mergewright.review.syntax;

import io.mergewright.review.syntax.Shape.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.treesitter.TSNode;

/** Looks for one shape from one node on, in all ways in which it may fit. Used once per shape and node. */
final class ShapeSearch {
    /** Comparisons with nodes; a search that needs more ends. */
    private static final int MOST_STEPS = 20_000;

    private final Consumer<Map<String, List<TSNode>>> found;
    private final Deque<Captured> captured = new ArrayDeque<>();
    private int steps;

    private record Captured(String name, TSNode node) {}

    /** What is left to be done where something fits. */
    @FunctionalInterface
    private interface Rest {
        void go();
    }

    /** @param found is told what was captured, for each way in which the shape fits */
    ShapeSearch(Consumer<Map<String, List<TSNode>>> found) {
        this.found = found;
    }

    /** Looks at the child {@code index} of {@code siblings}, and those behind it where the shape has several nodes. */
    void from(Shape shape, List<Node> siblings, int index) {
        Item first = shape.siblings().get(0);
        Node node = siblings.get(index);
        match(first, node, () -> rest(shape.siblings(), 1, siblings, index + 1, false, this::tell));
    }

    private void tell() {
        Map<String, List<TSNode>> captures = new HashMap<>();
        captured.descendingIterator()
                .forEachRemaining(one -> captures.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(one.node()));
        found.accept(captures);
    }

    /** Items from {@code i} on among {@code nodes} from {@code from} on, in their order, with others between them. */
    private void rest(List<Item> items, int i, List<Node> nodes, int from, boolean closed, Rest rest) {
        if (i == items.size()) {
            rest.go();
            return;
        }
        Item item = items.get(i);
        for (int at = from; at < nodes.size() && steps < MOST_STEPS; at++) {
            Node node = nodes.get(at);
            int next = at + 1;
            boolean last = closed && i == items.size() - 1;
            if (isField(item, node) && !(last && hasNamed(nodes, next))) {
                match(item, node, () -> rest(items, i + 1, nodes, next, closed, rest));
            }
            if (item.immediate() && node.isNamed()) {
                return;
            }
        }
    }

    private static boolean isField(Item item, Node node) {
        String field = item.field();
        return field == null || node.isIn(field);
    }

    private static boolean hasNamed(List<Node> nodes, int from) {
        for (int i = from; i < nodes.size(); i++) {
            if (nodes.get(i).isNamed()) {
                return true;
            }
        }
        return false;
    }

    private void match(Item item, Node node, Rest rest) {
        steps++;
        if (!item.either().isEmpty()) {
            capturing(
                    item,
                    node,
                    () -> item.either().forEach(one -> {
                        if (isField(one, node)) {
                            match(one, node, rest);
                        }
                    }));
            return;
        }
        String kind = item.kind();
        Boolean named = item.named();
        boolean fits = (kind == null || kind.equals(node.kind())) && (named == null || named == node.isNamed());
        if (fits && item.without().stream().noneMatch(field -> hasField(node, field))) {
            capturing(
                    item,
                    node,
                    () -> rest(
                            item.items(), 0, item.items().isEmpty() ? List.of() : node.all(), 0, item.closed(), rest));
        }
    }

    private static boolean hasField(Node node, String field) {
        return node.all().stream().anyMatch(child -> child.isIn(field));
    }

    private void capturing(Item item, Node node, Rest rest) {
        item.captures().forEach(name -> captured.push(new Captured(name, node.raw())));
        rest.go();
        item.captures().forEach(name -> captured.pop());
    }
}
