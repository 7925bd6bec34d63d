package io.mergewright.diagnose.suspect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of functions, classes and variables that a message is about, in whatever language. */
final class Identifiers {
    private static final int SHORTEST = 3;

    /** Each with the identifier as the only group. */
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile(
                    "symbol: *(?:static )?(?:class|interface|method|variable|enum|record)? *([A-Za-z_$][\\w$]*)"),
            Pattern.compile(
                    "(?:method|constructor|class|variable|function|symbol|field|property|attribute|module|trait|type|struct|macro|import) "
                            + "(?:[\\w.$]*[.#:])?([A-Za-z_$][\\w$]*)\\b"),
            Pattern.compile("['\"`‘“](?:[\\w.$]+(?:\\.|::|#))?([A-Za-z_$][\\w$]*)(?:\\([^'\"`’”]{0,200}\\))?['\"`’”]"),
            Pattern.compile(
                    "(?i)(?:undefined|unresolved(?: reference)?|undeclared name|undefined reference to|not defined|cannot find name|unknown): *[`'\"]?"
                            + "(?:[\\w.]+\\.)?([A-Za-z_$][\\w$]*)"),
            Pattern.compile("([A-Za-z_$][\\w$]*) is not (?:defined|a function|a constructor|exported|abstract)"),
            Pattern.compile(
                    "(?:NoSuchMethodError|NoSuchFieldError|AbstractMethodError).*?[.#]([A-Za-z_$][\\w$]*)(?:\\(|'|$)"));

    /** Words that name nothing of a project. */
    private static final Set<String> COMMON = Set.of(
            "String", "Integer", "Object", "List", "Map", "Set", "int", "long", "double", "boolean", "void", "null",
            "None", "true", "false", "self", "this", "the", "and", "not", "for", "file", "test", "error", "name",
            "type", "value", "class", "method", "with", "from", "has", "was", "does", "can", "java", "must", "org",
            "com");

    private Identifiers() {}

    static Set<String> in(String message) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern shape : SHAPES) {
            Matcher identifier = shape.matcher(message);
            while (identifier.find()) {
                String name = identifier.group(1);
                if (name.length() >= SHORTEST && !COMMON.contains(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }
}
