package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts that a text is put together from, by concatenation, interpolation, formatting or appending; local variables are looked
 * into.
 */
final class Parts {
    private static final int DEEPEST = 4;
    private static final int MOST = 200;
    private static final Set<String> CONCATENATIONS =
            Set.of("binary_expression", "binary_operator", "additive_expression", "binary", "concatenated_string");
    private static final Set<String> TEXTS = Set.of(
            "string",
            "string_literal",
            "template_string",
            "interpreted_string_literal",
            "raw_string_literal",
            "verbatim_string_literal",
            "interpolated_string_expression",
            "encapsed_string",
            "line_string_literal",
            "multi_line_string_literal",
            "subshell",
            "heredoc_body",
            "heredoc",
            "chained_string");
    private static final Set<String> LITERAL_PIECES = Set.of(
            "string_content",
            "string_fragment",
            "string_value",
            "string_literal_content",
            "escape_sequence",
            "interpreted_string_literal_content",
            "raw_string_literal_content",
            "string_start",
            "string_end",
            "interpolation_brace",
            "interpolation_quote",
            "heredoc_content",
            "heredoc_end",
            "multiline_string_fragment",
            "character_escape_sequence");
    private static final Set<String> FORMATS =
            Set.of("format", "Sprintf", "Fprintf", "formatted", "Format", "sprintf", "printf", "vsprintf");
    private static final Pattern PLACE = Pattern.compile("%[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z]|\\{[^{}\\s]*}");
    private static final Pattern PERCENT = Pattern.compile("%[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z]");

    private final List<Part> parts = new ArrayList<>();

    /** Either a literal text or code whose value is put there. */
    record Part(String text, Optional<Node> code) {}

    private Parts() {}

    /** The parts of {@code node}; itself alone when it is not put together. */
    static List<Part> of(Node node) {
        var parts = new Parts();
        parts.add(node, 0);
        return parts.parts;
    }

    /** Whether {@code node} is a text, or put together with one. */
    static boolean isText(Node node) {
        return of(node).stream().anyMatch(part -> part.code().isEmpty());
    }

    /** Whether {@code node} is itself a text, a concatenation or a formatting, and no name for one. */
    static boolean isPutTogether(Node node) {
        return isLiteralOrBuilder(node);
    }

    private void add(Node node, int depth) {
        if (parts.size() >= MOST) {
            return;
        }
        if (TEXTS.contains(node.kind())) {
            text(node);
        } else if (CONCATENATIONS.contains(node.kind()) && isConcatenation(node)) {
            concatenation(node, depth);
        } else if (node.is("parenthesized_expression", "await_expression", "argument")
                && node.child(0).isPresent()) {
            add(node.child(0).get(), depth);
        } else if (!call(node, depth) && !variable(node, depth)) {
            parts.add(new Part("", Optional.of(node)));
        }
    }

    private static boolean isConcatenation(Node node) {
        if (node.is("concatenated_string", "additive_expression")) {
            return true;
        }
        String operator = node.all().stream()
                .map(Node::text)
                .filter(text -> text.equals("+") || text.equals(".") || text.equals("%"))
                .findFirst()
                .orElse("");
        boolean formats = operator.equals("%")
                && node.field("left")
                        .filter(left ->
                                TEXTS.contains(left.kind()) || constant(left).isPresent())
                        .isPresent();
        return operator.equals("+") || operator.equals(".") || formats;
    }

    private void concatenation(Node node, int depth) {
        boolean formats = node.all().stream().anyMatch(child -> child.text().equals("%"));
        if (formats && node.children().size() == 2) {
            Node right = node.children().get(1);
            List<Node> values = right.is("tuple", "array") ? right.children() : List.of(right);
            format(node.children().get(0), values, PERCENT);
        } else {
            node.children().forEach(child -> add(child, depth));
        }
    }

    private void text(Node node) {
        List<Node> children = node.children();
        if (children.stream().noneMatch(child -> !LITERAL_PIECES.contains(child.kind()))) {
            parts.add(new Part(unquoted(node.text()), Optional.empty()));
            return;
        }
        int at = node.start();
        String whole = node.text();
        for (Node child : children) {
            if (!LITERAL_PIECES.contains(child.kind())) {
                parts.add(new Part(
                        unmarked(whole.substring(at - node.start(), child.start() - node.start())), Optional.empty()));
                Node inner = child.is("interpolation", "template_substitution", "interpolated_expression")
                        ? child.children().stream()
                                .filter(one -> !LITERAL_PIECES.contains(one.kind()))
                                .findFirst()
                                .orElse(child)
                        : child;
                parts.add(new Part("", Optional.of(inner)));
                at = child.end();
            }
        }
        parts.add(new Part(unquoted(whole.substring(at - node.start())), Optional.empty()));
    }

    /** Without the quotes of the language at both ends, as far as they can be told. */
    private static String unquoted(String text) {
        return text.replaceFirst("^(?:[fFrRbBuU$@]{0,2}(?:\"\"\"|'''|[\"`])|[fFrRbBuU]{0,2}')", "")
                .replaceFirst("(?:\"\"\"|'''|[\"`])$", "");
    }

    /** What stands before a value, without the mark that the value begins with. */
    private static String unmarked(String text) {
        return unquoted(text).replaceFirst("[$#]?\\{$|[$#]$", "");
    }

    private boolean call(Node node, int depth) {
        Optional<Call> called = Call.of(node);
        if (called.isEmpty()) {
            return false;
        }
        Call call = called.get();
        if (FORMATS.contains(call.name())) {
            return formatting(call);
        }
        if (call.name().equals("append")
                && call.receiver().isPresent()
                && call.arguments().size() == 1) {
            add(call.receiver().get(), depth);
            add(call.arguments().get(0), depth);
            return true;
        }
        boolean passes = Set.of("toString", "strip", "trim", "text", "raw", "dedent", "stripIndent", "trimIndent")
                .contains(call.name());
        if (passes && call.arguments().isEmpty() && call.receiver().isPresent()) {
            add(call.receiver().get(), depth);
            return true;
        }
        boolean builds = call.makes() && call.name().matches("String(?:Builder|Buffer)");
        if (builds) {
            call.arguments().forEach(argument -> add(argument, depth));
        }
        return builds;
    }

    private boolean formatting(Call call) {
        boolean onText = call.receiver().filter(Parts::isFormat).isPresent();
        List<Node> arguments = call.arguments();
        int first = 0;
        while (!onText && first < arguments.size() && !isFormat(arguments.get(first))) {
            first++;
        }
        if (!onText && first == arguments.size()) {
            return false;
        }
        Node pattern = onText ? call.receiver().orElseThrow() : arguments.get(first);
        format(pattern, arguments.subList(onText ? 0 : first + 1, arguments.size()), PLACE);
        return true;
    }

    private static boolean isFormat(Node node) {
        return isLiteral(node) || constant(node).isPresent();
    }

    /** The text that a name stands for that is set once, outside of functions, and written like a constant. */
    private static Optional<Node> constant(Node name) {
        String text = name.text();
        if (!name.is("identifier", "simple_identifier", "constant")
                || !text.matches("[A-Z][A-Z0-9_]+|[a-z]\\w*(?:Template|Page|Html|HTML|Format|Query|Sql)")) {
            return Optional.empty();
        }
        Node top = name;
        for (Optional<Node> up = name.parent(); up.isPresent(); up = up.get().parent()) {
            top = up.get();
        }
        List<Node> values = Scope.assigned(text, top, top.end());
        return values.size() == 1
                ? Optional.of(values.get(0)).filter(value -> TEXTS.contains(value.kind()))
                : Optional.empty();
    }

    private static boolean isLiteral(Node node) {
        return TEXTS.contains(node.kind()) || (CONCATENATIONS.contains(node.kind()) && isConcatenation(node));
    }

    private void format(Node pattern, List<Node> values, Pattern place) {
        var constant = new StringBuilder();
        of(constant(pattern).orElse(pattern)).forEach(part -> constant.append(part.text()));
        Matcher places = place.matcher(constant);
        int at = 0;
        int index = 0;
        while (places.find()) {
            parts.add(new Part(constant.substring(at, places.start()), Optional.empty()));
            if (index < values.size()) {
                parts.add(new Part("", Optional.of(values.get(index))));
            }
            index++;
            at = places.end();
        }
        parts.add(new Part(constant.substring(at), Optional.empty()));
    }

    /** Looks into what was assigned to a local variable, in the order in which it was. */
    private boolean variable(Node node, int depth) {
        if (depth >= DEEPEST || !node.is("identifier", "simple_identifier", "variable_name")) {
            return false;
        }
        String name = node.text().replaceFirst("^\\$", "");
        Node scope = Scope.of(node);
        List<Node> values = Scope.assigned(name, scope, node.start());
        values = values.stream().filter(value -> value.end() <= node.start()).toList();
        if (values.isEmpty() || values.stream().noneMatch(Parts::isLiteralOrBuilder)) {
            return false;
        }
        values.forEach(value -> add(value, depth + 1));
        return true;
    }

    private static boolean isLiteralOrBuilder(Node node) {
        return isLiteral(node)
                || Call.of(node)
                        .filter(call ->
                                FORMATS.contains(call.name()) || call.name().matches("String(?:Builder|Buffer)"))
                        .isPresent();
    }
}
