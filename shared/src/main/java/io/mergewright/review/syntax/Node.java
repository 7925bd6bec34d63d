package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** A node of a syntax tree, which asks the parser once for what it is asked often. For one thread at a time. */
public final class Node {
    private final SyntaxTree tree;
    private final TSNode node;
    private final Names.Kind kind;
    private final String field;
    private final int startByte;
    private final int endByte;
    private final @Nullable Node parent;
    private final int index;
    private @Nullable List<Node> all;
    private @Nullable List<Node> children;

    private Node(SyntaxTree tree, TSNode node, String field, @Nullable Node parent, int index) {
        this.tree = tree;
        this.node = node;
        this.kind = tree.names().kind(node);
        this.field = field;
        this.startByte = node.getStartByte();
        this.endByte = node.getEndByte();
        this.parent = parent;
        this.index = index;
    }

    static Node root(SyntaxTree tree, TSNode node) {
        return new Node(tree, node, "", null, 0);
    }

    TSNode raw() {
        return node;
    }

    /** Whether it is more than a sign or a word that the grammar names literally. */
    boolean isNamed() {
        return kind.named();
    }

    /** Whether it stands in the field {@code name} of its parent. */
    boolean isIn(String name) {
        return name.equals(field);
    }

    /** Whether it has a part of the bytes from {@code from} to {@code to}. */
    boolean meets(int from, int to) {
        return startByte < to && endByte > from;
    }

    /** What the grammar calls it, such as {@code call_expression}. */
    public String kind() {
        return kind.text();
    }

    public boolean is(String... kinds) {
        return Arrays.asList(kinds).contains(kind.text());
    }

    public Grammar grammar() {
        return tree.grammar();
    }

    public String text() {
        return tree.text().substring(start(), end());
    }

    /** Where it begins, in characters of the whole text. */
    public int start() {
        return tree.character(startByte);
    }

    /** The position behind its end, in characters of the whole text. */
    public int end() {
        return tree.character(endByte);
    }

    public Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /** The child in the field {@code name} of the grammar. */
    public Optional<Node> field(String name) {
        for (Node child : all()) {
            if (child.isIn(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The named children; comments are none. */
    public List<Node> children() {
        if (children == null) {
            List<Node> named = new ArrayList<>();
            for (Node child : all()) {
                if (child.isNamed() && !child.isComment()) {
                    named.add(child);
                }
            }
            children = Collections.unmodifiableList(named);
        }
        return children;
    }

    public Optional<Node> child(int number) {
        List<Node> named = children();
        return number < named.size() ? Optional.of(named.get(number)) : Optional.empty();
    }

    /** Children with and without a name, such as operators, and comments. */
    public List<Node> all() {
        if (all == null) {
            all = Collections.unmodifiableList(read());
        }
        return all;
    }

    private List<Node> read() {
        if (node.getChildCount() == 0) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        var cursor = new TSTreeCursor(node);
        for (boolean more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
            nodes.add(new Node(tree, cursor.currentNode(), tree.names().field(cursor), this, nodes.size()));
        }
        return nodes;
    }

    /** The first child of one of {@code kinds}. */
    public Optional<Node> first(String... kinds) {
        return children().stream().filter(child -> child.is(kinds)).findFirst();
    }

    /** The named sibling before it, comments aside. */
    public Optional<Node> before() {
        return sibling(-1);
    }

    /** The named sibling behind it, comments aside. */
    public Optional<Node> next() {
        return sibling(1);
    }

    private Optional<Node> sibling(int step) {
        if (parent == null) {
            return Optional.empty();
        }
        List<Node> siblings = parent.all();
        for (int i = index + step; i >= 0 && i < siblings.size(); i += step) {
            Node sibling = siblings.get(i);
            if (sibling.isNamed() && !sibling.isComment()) {
                return Optional.of(sibling);
            }
        }
        return Optional.empty();
    }

    /** The nearest node around it of one of {@code kinds}. */
    public Optional<Node> around(String... kinds) {
        Optional<Node> around = parent();
        while (around.isPresent() && !around.get().is(kinds)) {
            around = around.get().parent();
        }
        return around;
    }

    /** It and all named nodes in it, each before those in it; comments are none. */
    public List<Node> within() {
        List<Node> within = new ArrayList<>();
        visit(within::add);
        return within;
    }

    private void visit(Consumer<Node> visitor) {
        visitor.accept(this);
        children().forEach(child -> child.visit(visitor));
    }

    public boolean isComment() {
        return kind.comment();
    }

    /** The text without white space. */
    public String bare() {
        return text().replaceAll("\\s+", "");
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Node that
                        && tree == that.tree
                        && startByte == that.startByte
                        && endByte == that.endByte
                        && TSNode.eq(node, that.node));
    }

    @Override
    public int hashCode() {
        return startByte * 31 + endByte;
    }

    @Override
    public String toString() {
        return kind.text() + " " + text();
    }
}
