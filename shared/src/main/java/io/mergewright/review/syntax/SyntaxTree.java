package io.mergewright.review.syntax;

import java.lang.ref.SoftReference;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/** A parsed text. What is wrong in it is left out of the tree, the rest is there. For one thread at a time. */
public final class SyntaxTree {
    /** Texts beyond this are not parsed. */
    public static final int MOST_CHARACTERS = 1 << 20;

    private final Grammar grammar;
    private final String text;
    private final TSTree tree;
    private final Offsets offsets;
    private final Names names;
    /** Many trees are kept while a change is looked at, and their nodes can be made again. */
    private SoftReference<Node> top = new SoftReference<>(null);

    private SyntaxTree(Grammar grammar, String text, TSTree tree) {
        this.grammar = grammar;
        this.text = text;
        this.tree = tree;
        this.offsets = Offsets.of(text);
        this.names = Names.of(grammar);
    }

    /**
     * Parses {@code text}.
     *
     * @throws IllegalArgumentException when it has more than {@value #MOST_CHARACTERS} characters
     */
    public static SyntaxTree of(Grammar grammar, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("text of %,d characters".formatted(text.length()));
        }
        var parser = new TSParser();
        parser.setLanguage(Languages.of(grammar));
        return new SyntaxTree(grammar, text, parser.parseString(null, Offsets.parseable(text)));
    }

    public Grammar grammar() {
        return grammar;
    }

    public String text() {
        return text;
    }

    /** Whether something in the text is no sentence of the language. */
    public boolean hasErrors() {
        return root().hasError();
    }

    /** The node around all others. */
    public Node top() {
        Node known = top.get();
        if (known == null) {
            known = Node.root(this, root());
            top = new SoftReference<>(known);
        }
        return known;
    }

    Names names() {
        return names;
    }

    int character(int offset) {
        return offsets.character(offset);
    }

    TSNode root() {
        return tree.getRootNode();
    }

    int offset(int character) {
        return offsets.offset(character);
    }

    int start(TSNode node) {
        return offsets.character(node.getStartByte());
    }

    int end(TSNode node) {
        return offsets.character(node.getEndByte());
    }

    String text(TSNode node) {
        return text.substring(start(node), end(node));
    }
}
