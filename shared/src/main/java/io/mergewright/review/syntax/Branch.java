package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** A node of a syntax tree with all that patterns ask of it, so that each is asked of the parser once. For one thread at a time. */
final class Branch {
    private final TSNode node;
    private final Names names;
    private final Names.Kind kind;
    private final String field;
    private final int start;
    private final int end;
    private @Nullable List<Branch> children;

    private Branch(TSNode node, Names names, String field) {
        this.node = node;
        this.names = names;
        this.kind = names.kind(node);
        this.field = field;
        this.start = node.getStartByte();
        this.end = node.getEndByte();
    }

    static Branch root(TSNode node, Grammar grammar) {
        return new Branch(node, Names.of(grammar), "");
    }

    TSNode node() {
        return node;
    }

    String kind() {
        return kind.text();
    }

    boolean isNamed() {
        return kind.named();
    }

    /** Whether it stands in {@code name} of the node above it. */
    boolean isIn(String name) {
        return name.equals(field);
    }

    /** Whether it has a part of the bytes from {@code from} to {@code to}. */
    boolean meets(int from, int to) {
        return start < to && end > from;
    }

    /** Also those without a name, such as operators. */
    List<Branch> children() {
        if (children == null) {
            children = kind.named() ? read() : List.of();
        }
        return children;
    }

    private List<Branch> read() {
        if (node.getChildCount() == 0) {
            return List.of();
        }
        List<Branch> all = new ArrayList<>();
        var cursor = new TSTreeCursor(node);
        for (boolean more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
            all.add(new Branch(cursor.currentNode(), names, names.field(cursor)));
        }
        return all;
    }
}
