package io.mergewright.review.code;

import io.mergewright.review.syntax.Grammar;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names are declared in a text. By the shape of the text alone, so it speaks only where all declarations of a name agree. */
final class Types {
    private static final Set<String> NO_TYPES = Set.of(
            "return",
            "new",
            "throw",
            "else",
            "await",
            "case",
            "in",
            "is",
            "as",
            "not",
            "and",
            "or",
            "yield",
            "goto",
            "typeof",
            "instanceof",
            "import",
            "package",
            "delete",
            "var",
            "val",
            "let",
            "const",
            "final",
            "static",
            "public",
            "private",
            "protected",
            "auto",
            "mut",
            "func",
            "def",
            "class",
            "record",
            "interface",
            "enum",
            "range",
            "fun");

    private Types() {}

    /** The type of {@code name}, without spaces; empty when it is not declared, or in several ways. */
    static Optional<String> of(String name, String text, Grammar grammar) {
        String quoted = Pattern.quote(name);
        Pattern declared = switch (grammar) {
            case JAVA, CSHARP, C, CPP, PHP ->
                Pattern.compile("(?<![\\w.])([A-Za-z_][\\w.]*(?:<[\\w<>,? .\\[\\]]*>)?(?:\\[])*[?*&]?)\\s+[*&$]*"
                        + quoted + "\\s*(?=[;=,):{]|in\\b)");
            case GO -> Pattern.compile("(?<![\\w.])" + quoted + "\\s+(\\*?(?:\\[])?[\\w.]+)(?=\\s*[,)`\\n=])");
            default ->
                Pattern.compile("(?<![\\w.])" + quoted
                        + "\\??\\s*:\\s*(&?[A-Za-z_][\\w.]*(?:[<\\[][\\w<>,? .\\[\\]|]*[>\\]])?\\??)");
        };
        Set<String> types = new HashSet<>();
        Matcher found = declared.matcher(text);
        while (found.find()) {
            String type = found.group(1).replaceAll("\\s+", "");
            if (!NO_TYPES.contains(type)) {
                types.add(type);
            }
        }
        return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
    }
}
