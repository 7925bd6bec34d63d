package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.treesitter.TSNode;

/** A node of a syntax tree. Immutable; for one thread at a time. */
public final class Node {
    private final SyntaxTree tree;
    private final TSNode node;
    private final String kind;

    private Node(SyntaxTree tree, TSNode node) {
        this.tree = tree;
        this.node = node;
        this.kind = node.getType();
    }

    static Node of(SyntaxTree tree, TSNode node) {
        return new Node(tree, node);
    }

    /** What the grammar calls it, such as {@code call_expression}. */
    public String kind() {
        return kind;
    }

    public boolean is(String... kinds) {
        return Arrays.asList(kinds).contains(kind);
    }

    public Grammar grammar() {
        return tree.grammar();
    }

    public String text() {
        return tree.text(node);
    }

    /** Where it begins, in characters of the whole text. */
    public int start() {
        return tree.start(node);
    }

    /** The position behind its end, in characters of the whole text. */
    public int end() {
        return tree.end(node);
    }

    public Optional<Node> parent() {
        return present(node.getParent());
    }

    /** The child in the field {@code name} of the grammar. */
    public Optional<Node> field(String name) {
        return present(node.getChildByFieldName(name));
    }

    /** The named children; comments are none. */
    public List<Node> children() {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < node.getNamedChildCount(); i++) {
            var child = new Node(tree, node.getNamedChild(i));
            if (!child.isComment()) {
                children.add(child);
            }
        }
        return children;
    }

    public Optional<Node> child(int index) {
        List<Node> children = children();
        return index < children.size() ? Optional.of(children.get(index)) : Optional.empty();
    }

    /** Children with and without a name, such as operators, and comments. */
    public List<Node> all() {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            children.add(new Node(tree, node.getChild(i)));
        }
        return children;
    }

    /** The first child of one of {@code kinds}. */
    public Optional<Node> first(String... kinds) {
        return children().stream().filter(child -> child.is(kinds)).findFirst();
    }

    /** The named sibling before it, comments aside. */
    public Optional<Node> before() {
        Optional<Node> before = present(node.getPrevNamedSibling());
        while (before.isPresent() && before.get().isComment()) {
            before = present(before.get().node.getPrevNamedSibling());
        }
        return before;
    }

    /** The named sibling behind it, comments aside. */
    public Optional<Node> next() {
        Optional<Node> next = present(node.getNextNamedSibling());
        while (next.isPresent() && next.get().isComment()) {
            next = present(next.get().node.getNextNamedSibling());
        }
        return next;
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
        return kind.endsWith("comment");
    }

    /** The text without white space. */
    public String bare() {
        return text().replaceAll("\\s+", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node that && tree == that.tree && TSNode.eq(node, that.node);
    }

    @Override
    public int hashCode() {
        return node.getStartByte() * 31 + node.getEndByte();
    }

    @Override
    public String toString() {
        return kind + " " + text();
    }

    private Optional<Node> present(TSNode other) {
        return other == null || other.isNull() ? Optional.empty() : Optional.of(new Node(tree, other));
    }
}
