package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a function or method, or the making of an object, in whatever language.
 *
 * @param name the last part of what is called, such as {@code get} in {@code a.b.get(c)}
 * @param receiver what it is called on, when that is written
 * @param arguments in their order; a named one is the value alone, save in Python and Ruby
 * @param makes whether it makes an object
 */
record Call(Node node, String name, Optional<Node> receiver, List<Node> arguments, boolean makes) {
    /** {@code node} as a call; empty when it is none. */
    static Optional<Call> of(Node node) {
        return switch (node.kind()) {
            case "method_invocation" -> call(node, node.field("name"), node.field("object"), false);
            case "object_creation_expression" ->
                call(node, node.field("type").or(() -> node.child(0)), Optional.empty(), true);
            case "new_expression" ->
                call(node, node.field("constructor").or(() -> node.field("type")), Optional.empty(), true);
            case "call" ->
                node.field("method").isPresent()
                        ? call(node, node.field("method"), node.field("receiver"), false)
                        : node.field("function").flatMap(function -> called(node, function));
            case "call_expression", "invocation_expression", "function_call_expression" ->
                node.field("function").or(() -> node.child(0)).flatMap(function -> called(node, function));
            case "member_call_expression", "nullsafe_member_call_expression" ->
                call(node, node.field("name"), node.field("object"), false);
            case "scoped_call_expression" -> call(node, node.field("name"), node.field("scope"), false);
            default -> Optional.empty();
        };
    }

    /** What is called, as it is written, such as {@code os.path.join}. */
    String written() {
        return receiver.map(before -> before.bare() + ".").orElse("") + name;
    }

    Optional<Node> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    private static Optional<Call> called(Node node, Node function) {
        return switch (function.kind()) {
            case "member_expression" -> call(node, function.field("property"), function.field("object"), false);
            case "member_access_expression" -> call(node, function.field("name"), function.field("expression"), false);
            case "attribute" -> call(node, function.field("attribute"), function.field("object"), false);
            case "selector_expression" -> call(node, function.field("field"), function.field("operand"), false);
            case "field_expression" ->
                call(
                        node,
                        function.field("field"),
                        function.field("value").or(() -> function.field("argument")),
                        false);
            case "scoped_identifier" -> call(node, function.field("name"), function.field("path"), false);
            case "qualified_identifier" -> call(node, function.field("name"), function.field("scope"), false);
            case "generic_function" -> function.field("function").flatMap(inner -> called(node, inner));
            case "navigation_expression" ->
                call(
                        node,
                        function.first("navigation_suffix").flatMap(suffix -> suffix.child(0)),
                        function.child(0),
                        false);
            default -> call(node, Optional.of(function), Optional.empty(), false);
        };
    }

    private static Optional<Call> call(Node node, Optional<Node> name, Optional<Node> receiver, boolean makes) {
        return name.map(named -> new Call(node, lastPart(named.text()), receiver, arguments(node), makes));
    }

    /** Without type arguments and what it is qualified with. */
    private static String lastPart(String name) {
        int generic = name.indexOf('<');
        String bare = generic > 0 ? name.substring(0, generic) : name;
        int dot = Math.max(bare.lastIndexOf('.'), Math.max(bare.lastIndexOf(':'), bare.lastIndexOf('\\')));
        return bare.substring(dot + 1).strip();
    }

    private static List<Node> arguments(Node node) {
        Optional<Node> list = node.field("arguments")
                .or(() -> node.first("argument_list", "arguments"))
                .or(() -> node.first("call_suffix").flatMap(suffix -> suffix.first("value_arguments")));
        List<Node> arguments = new ArrayList<>();
        list.ifPresent(found -> found.children().forEach(argument -> arguments.add(value(argument))));
        return arguments;
    }

    private static Node value(Node argument) {
        List<Node> children = argument.children();
        return argument.is("argument", "value_argument") && !children.isEmpty()
                ? children.get(children.size() - 1)
                : argument;
    }
}
