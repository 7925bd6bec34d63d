package io.mergewright.review.syntax;

import io.mergewright.review.syntax.QueryReader.Kind;
import io.mergewright.review.syntax.QueryReader.Part;
import io.mergewright.review.syntax.QueryReader.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of a query, ready to be compared with nodes. What it means is what tree-sitter's manual says of queries, except that repetitions
 * and what may be missing are not understood. Immutable.
 *
 * @param siblings one node, or several that stand side by side
 * @param predicates conditions on what was captured
 */
record Shape(List<Item> siblings, List<Predicate> predicates) {
    private static final Set<String> QUANTIFIERS = Set.of("?", "*", "+");

    /**
     * What is asked of one node.
     *
     * @param kind as the grammar calls it; null for any
     * @param named whether it must have a name; null where both will do
     * @param field in which it must stand; null for any
     * @param captures as which it is kept
     * @param immediate whether no named node may stand before it that has not been matched
     * @param items what is asked of its children, in their order
     * @param closed whether no named child may stand behind what the last item matches
     * @param without fields that must not be there
     * @param either if not empty, one of these, and nothing else is asked
     */
    record Item(
            @Nullable String kind,
            @Nullable Boolean named,
            @Nullable String field,
            List<String> captures,
            boolean immediate,
            List<Item> items,
            boolean closed,
            List<String> without,
            List<Item> either) {}

    Shape {
        siblings = List.copyOf(siblings);
        predicates = List.copyOf(predicates);
    }

    /** The shape that {@code pattern} describes; empty when it has something that is not understood. */
    static Optional<Shape> of(Written pattern) {
        List<Part> parts = new ArrayList<>(List.of(pattern.part()));
        parts.addAll(pattern.behind());
        var reader = new Reader();
        List<Item> siblings = reader.sequence(isGroup(pattern.part()) ? grouped(pattern) : parts)
                .items();
        return reader.understood && !siblings.isEmpty()
                ? Optional.of(new Shape(siblings, reader.predicates))
                : Optional.empty();
    }

    /** Round brackets around nodes that stand side by side. */
    private static boolean isGroup(Part part) {
        return part.kind() == Kind.NODE
                && !part.children().isEmpty()
                && part.children().get(0).kind() != Kind.NAME;
    }

    private static List<Part> grouped(Written pattern) {
        List<Part> parts = new ArrayList<>(pattern.part().children());
        parts.addAll(pattern.behind());
        return parts;
    }

    /** Items side by side, and whether an anchor stands behind the last. */
    private record Sequence(List<Item> items, boolean closed, List<String> without) {}

    private static final class Reader {
        final List<Predicate> predicates = new ArrayList<>();
        boolean understood = true;

        Sequence sequence(List<Part> parts) {
            List<Item> items = new ArrayList<>();
            List<String> without = new ArrayList<>();
            boolean immediate = false;
            String field = null;
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                String text = part.text();
                if (part.kind() == Kind.NODE && QueryReader.isPredicate(part)) {
                    predicates.add(Predicate.of(part));
                } else if (part.kind() == Kind.NODE && isGroup(part)) {
                    // The nodes of a group are nodes of the sequence around it.
                    Sequence group = sequence(part.children());
                    understood &= !group.closed() && !immediate && field == null;
                    items.addAll(group.items());
                } else if (part.kind() != Kind.NAME || text.equals("_")) {
                    items.add(item(part, field, immediate));
                    immediate = false;
                    field = null;
                } else if (text.equals(".")) {
                    immediate = true;
                } else if (text.equals("!")) {
                    without.add(parts.get(++i).text());
                } else if (text.startsWith("@")) {
                    understood &= !items.isEmpty();
                    if (understood) {
                        items.add(captured(items.remove(items.size() - 1), text.substring(1)));
                    }
                } else if (text.endsWith(":")) {
                    field = text.substring(0, text.length() - 1);
                } else {
                    understood = false;
                }
            }
            return new Sequence(items, immediate, without);
        }

        private Item item(Part part, @Nullable String field, boolean immediate) {
            switch (part.kind()) {
                case TEXT -> {
                    return plain(part.text(), false, field, immediate);
                }
                case LIST -> {
                    Sequence either = sequence(part.children());
                    understood &= !either.closed() && either.without().isEmpty();
                    return new Item(
                            null, null, field, List.of(), immediate, List.of(), false, List.of(), either.items());
                }
                case NAME -> {
                    return plain(null, null, field, immediate);
                }
                default -> {
                    String kind = part.children().get(0).text();
                    understood &= QUANTIFIERS.stream().noneMatch(kind::endsWith);
                    Sequence inner =
                            sequence(part.children().subList(1, part.children().size()));
                    return new Item(
                            kind.equals("_") ? null : kind,
                            true,
                            field,
                            List.of(),
                            immediate,
                            inner.items(),
                            inner.closed() && !inner.items().isEmpty(),
                            inner.without(),
                            List.of());
                }
            }
        }

        private static Item plain(
                @Nullable String kind, @Nullable Boolean named, @Nullable String field, boolean immediate) {
            return new Item(kind, named, field, List.of(), immediate, List.of(), false, List.of(), List.of());
        }

        private static Item captured(Item item, String name) {
            List<String> captures = new ArrayList<>(item.captures());
            captures.add(name);
            return new Item(
                    item.kind(),
                    item.named(),
                    item.field(),
                    captures,
                    item.immediate(),
                    item.items(),
                    item.closed(),
                    item.without(),
                    item.either());
        }
    }
}
