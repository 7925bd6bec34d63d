package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses of a file that catch errors, whatever the language calls them. */
final class Catches {
    private static final String[] KINDS = {"catch_clause", "catch_block", "except_clause", "rescue"};

    private Catches() {}

    /**
     * A clause.
     *
     * @param types what it catches, as it is written; empty when it catches anything
     * @param name what the error is called in it; empty when it has no name
     * @param body the statements in it
     */
    record Catch(Node node, List<String> types, String name, List<Node> body) {
        /** Whether somebody says something about it. */
        boolean isCommented() {
            return hasComment(node);
        }

        /** Whether the error is spoken of in the body. */
        boolean looksAtError() {
            return !name.isEmpty() && body.stream().anyMatch(statement -> mentions(statement, name));
        }

        /** What is tried, as it is written. */
        String tried() {
            return node.parent()
                    .map(around -> around.text().substring(0, node.start() - around.start()))
                    .orElse("");
        }
    }

    static List<Catch> in(Code code) {
        return code.all(KINDS).stream().map(Catches::of).toList();
    }

    private static Catch of(Node node) {
        return switch (node.kind()) {
            case "catch_block" -> kotlin(node);
            case "except_clause" -> python(node);
            case "rescue" ->
                new Catch(
                        node,
                        node.field("exceptions").map(Catches::texts).orElse(List.of()),
                        node.field("variable")
                                .flatMap(one -> one.child(0))
                                .map(Node::text)
                                .orElse(""),
                        node.field("body").map(Node::children).orElse(List.of()));
            default -> braces(node);
        };
    }

    /** Of Java, JavaScript, C#, C++ and PHP. */
    private static Catch braces(Node node) {
        List<Node> body = node.field("body").map(Node::children).orElse(List.of());
        return switch (node.grammar()) {
            case JAVA -> {
                Optional<Node> declared = node.first("catch_formal_parameter");
                yield new Catch(
                        node,
                        declared.flatMap(one -> one.first("catch_type"))
                                .map(Catches::texts)
                                .orElse(List.of()),
                        declared.flatMap(one -> one.field("name"))
                                .map(Node::text)
                                .orElse(""),
                        body);
            }
            case CSHARP -> {
                Optional<Node> declared = node.first("catch_declaration");
                yield new Catch(
                        node,
                        declared.flatMap(one -> one.field("type")).map(Node::text).stream()
                                .toList(),
                        declared.flatMap(one -> one.field("name"))
                                .map(Node::text)
                                .orElse(""),
                        body);
            }
            case PHP ->
                new Catch(
                        node,
                        node.field("type").map(Catches::texts).orElse(List.of()),
                        node.field("name").map(Node::text).orElse(""),
                        body);
            case CPP, C -> {
                Optional<Node> declared = node.field("parameters").flatMap(list -> list.child(0));
                yield new Catch(
                        node,
                        declared.flatMap(one -> one.field("type")).map(Node::text).stream()
                                .toList(),
                        declared.flatMap(one -> one.within().stream()
                                        .filter(part -> part.is("identifier"))
                                        .findFirst())
                                .map(Node::text)
                                .orElse(""),
                        body);
            }
            default ->
                new Catch(
                        node,
                        List.of(),
                        node.children().size() > 1
                                ? node.child(0).map(Node::text).orElse("")
                                : "",
                        body);
        };
    }

    private static Catch kotlin(Node node) {
        return new Catch(
                node,
                node.first("user_type").map(Node::text).stream().toList(),
                node.first("simple_identifier").map(Node::text).orElse(""),
                node.first("statements").map(Node::children).orElse(List.of()));
    }

    private static Catch python(Node node) {
        Optional<Node> value = node.field("value");
        boolean named = value.filter(one -> one.is("as_pattern")).isPresent();
        Optional<Node> types = named ? value.flatMap(one -> one.child(0)) : value;
        return new Catch(
                node,
                types.map(one -> one.is("tuple") ? texts(one) : List.of(one.text()))
                        .orElse(List.of()),
                named
                        ? value.flatMap(one -> one.first("as_pattern_target"))
                                .map(Node::text)
                                .orElse("")
                        : "",
                node.first("block").map(Node::children).orElse(List.of()));
    }

    private static List<String> texts(Node list) {
        return list.children().stream().map(Node::text).toList();
    }

    private static boolean mentions(Node node, String name) {
        return node.text().contains(name)
                && node.within().stream().anyMatch(one -> one.text().equals(name));
    }

    /** Whether a comment stands in {@code node}. */
    static boolean hasComment(Node node) {
        List<Node> open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            Node one = open.remove(open.size() - 1);
            if (one.isComment()) {
                return true;
            }
            open.addAll(one.all());
        }
        return false;
    }
}
