package io.mergewright.review.code;

import io.mergewright.review.change.FileText;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A parsed file with the repository that it stands in, and those of its nodes by kind that are looked at. For one thread at a time. */
final class Code {
    private final FileText text;
    private final String path;
    private final Node top;
    private final Declarations declarations;
    private final Map<String, List<Node>> byKind = new HashMap<>();
    private final Map<String, Optional<String>> types = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    /**
     * The code of a file.
     *
     * @param shown whether something of the lines from the one to the other is looked at
     */
    Code(String path, FileText text, SyntaxTree tree, Declarations declarations, BiPredicate<Integer, Integer> shown) {
        this.path = path;
        this.text = text;
        this.top = tree.top();
        this.declarations = declarations;
        read(top, shown);
    }

    private void read(Node node, BiPredicate<Integer, Integer> shown) {
        if (!shown.test(line(node), lastLine(node))) {
            return;
        }
        byKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
        Call.of(node).ifPresent(calls::add);
        node.children().forEach(child -> read(child, shown));
    }

    String path() {
        return path;
    }

    Grammar grammar() {
        return top.grammar();
    }

    Node top() {
        return top;
    }

    String text() {
        return text.text();
    }

    int line(Node node) {
        return text.lineAt(node.start());
    }

    int lastLine(Node node) {
        return text.lineAt(Math.max(node.start(), node.end() - 1));
    }

    /** All nodes of {@code kinds} that are looked at, kind by kind in the order of the file. */
    List<Node> all(String... kinds) {
        List<Node> all = new ArrayList<>();
        for (String kind : kinds) {
            all.addAll(byKind.getOrDefault(kind, List.of()));
        }
        return all;
    }

    /** All calls that are looked at, in the order of the file. */
    List<Call> calls() {
        return calls;
    }

    /** What is declared here and in the other files of the repository. */
    Declarations declarations() {
        return declarations;
    }

    /** How the name {@code name} is declared in this file, such as {@code int}; empty when it is not, or in several ways. */
    Optional<String> type(String name) {
        return types.computeIfAbsent(name, key -> Types.of(key, text.text(), grammar()));
    }
}
