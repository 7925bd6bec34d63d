package io.mergewright.review.code;

import io.mergewright.review.code.Parts.Part;
import io.mergewright.review.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What constants and local variables stand for. */
final class Constants {
    private static final int DEEPEST = 3;
    private static final Pattern TO_BYTES = Pattern.compile(
            "getBytes|toByteArray|encode|Buffer\\.from|from|bytes|bytearray|fromhex|unhexlify|hex2bin|GetBytes|FromBase64String|\\[]byte|to_vec|as_bytes|b64decode|decode|pack|encodeToByteArray");
    private static final Pattern ZEROS = Pattern.compile(
            "(?s)new\\s+byte\\s*\\[\\s*(?:\\d+|[A-Z_]+)\\s*]|ByteArray\\(\\s*\\d+\\s*\\)|(?:b'\\\\x00'|b\"\\\\x00\"|bytes\\(\\[0]\\))\\s*\\*\\s*\\d+|bytes\\(\\d+\\)|Buffer\\.alloc\\(\\d+(?:,\\s*0)?\\)|str_repeat\\(['\"]\\\\?0['\"],\\s*\\d+\\)|make\\(\\[]byte,\\s*[\\w.()]+\\)");

    private Constants() {}

    /** The text that {@code name} stands for in this file, when it is always the same. */
    static Optional<String> text(Node name, Code code) {
        String last = name.text().replaceFirst("^.*(?:\\.|::)", "").replaceFirst("^\\$", "");
        Pattern declared = Pattern.compile(
                "(?<![\\w.])[$@]?" + Pattern.quote(last) + "\\s*(?::\\s*\\w+\\s*)?:?=\\s*['\"]([^'\"\\n]*)['\"]");
        Matcher found = declared.matcher(code.text());
        Optional<String> text = Optional.empty();
        while (found.find()) {
            if (text.isPresent()) {
                return Optional.empty();
            }
            text = Optional.of(found.group(1));
        }
        return text;
    }

    /** Whether {@code node} is bytes or text that are written down, also through a variable that nothing else fills. */
    static boolean isFixedBytes(Node node, Code code) {
        return isFixed(node, code, 0);
    }

    private static boolean isFixed(Node node, Code code, int depth) {
        if (node.is("keyword_argument")) {
            return node.field("value")
                    .filter(value -> isFixed(value, code, depth))
                    .isPresent();
        }
        if (isLiteral(node) || (depth > 0 && ZEROS.matcher(node.text()).matches())) {
            return true;
        }
        Optional<Call> call = Call.of(node);
        if (call.isPresent()) {
            Call one = call.get();
            boolean converts = TO_BYTES.matcher(one.name()).matches()
                    || TO_BYTES.matcher(one.written()).matches();
            Optional<Node> from = one.receiver().filter(Constants::isLiteral).or(() -> one.argument(0));
            return converts && from.filter(value -> isFixed(value, code, depth)).isPresent();
        }
        if (node.is("type_conversion_expression", "cast_expression", "unary_expression")) {
            List<Node> children = node.children();
            return !children.isEmpty() && isFixed(children.get(children.size() - 1), code, depth);
        }
        return depth < DEEPEST
                && (Names.isName(node) || node.is("constant", "field_access", "member_expression", "attribute"))
                && isFixedName(node, code, depth);
    }

    private static boolean isFixedName(Node name, Code code, int depth) {
        String text = name.text().replaceFirst("^\\$", "").replaceFirst("^.*\\.", "");
        Node scope = Scope.of(name);
        List<Node> values = Names.isName(name) ? Scope.assigned(text, scope, name.start()) : List.of();
        if (values.isEmpty() && text.matches("[A-Z][A-Z0-9_]+")) {
            values = Scope.assigned(text, code.top(), code.top().end());
            scope = code.top();
        }
        return values.size() == 1 && isFixed(values.get(0), code, depth + 1) && !isFilled(text, scope);
    }

    /** Whether something else is written into it, such as random bytes. */
    private static boolean isFilled(String name, Node scope) {
        String quoted = Pattern.quote(name);
        return Pattern.compile(
                        "(?i)(?:next_?bytes|fill|getrandom\\w*|read\\w*|rand\\w*|arraycopy\\s*\\([^,]*,[^,]*,|\\bcopy\\s*\\(|\\.get\\s*\\()[^;\\n]*?\\b"
                                + quoted + "\\b|\\b" + quoted + "\\s*\\[[^\\]]+]\\s*[\\^|+]?=[^=]")
                .matcher(scope.text())
                .find();
    }

    private static boolean isLiteral(Node node) {
        if (node.is("array_initializer", "array_creation_expression", "array")) {
            return !node.children().isEmpty()
                    && node.text()
                            .matches(
                                    "(?s)[^a-z]*(?:new\\s+s?byte\\s*\\[\\s*\\d*\\s*]\\s*)?\\{[\\s\\d,xXa-fA-F()byte-]*}|\\[[\\s\\d,xXa-fA-F]*]");
        }
        if (!Parts.isText(node) || Names.isName(node)) {
            return false;
        }
        List<Part> parts = Parts.of(node);
        return parts.stream().allMatch(part -> part.code().isEmpty())
                && parts.stream().mapToInt(part -> part.text().length()).sum() >= 4;
    }
}
