package io.mergewright.repair.remedy;

import java.util.regex.Pattern;

/** Reasons for which only a person can tell whether a change is right, though the build may pass with it. */
final class Doubt {
    private static final Pattern LITERAL = Pattern.compile(
            "\\s*(?:\"[^\"]*\"|'[^']*'|[-+]?\\d[\\w.]*|[Tt]rue|[Ff]alse|null|nil|None|undefined|\\{\\s*}|\\[\\s*])?\\s*;?\\s*(?://.*|#.*)?");

    private Doubt() {}

    /** What speaks against {@code right} being what is meant by the name that is not known; empty when nothing does. */
    static String ofName(Remedy.Mending mending, String right) {
        String wrong = mending.subject();
        if (mending.names().isGone(wrong)) {
            return "the change took %s away, so something else than %s may be meant".formatted(wrong, right);
        }
        return Likeness.isSlip(wrong, right)
                ? ""
                : "%s is not spelt like %s, and only a person can tell whether it is meant".formatted(right, wrong);
    }

    /** Where a block ends is nothing that a parser knows. */
    static String ofToken(String token) {
        return token.equals("}") || token.equals("end")
                ? "where a block ends changes what the code does, and only a person can tell whether it is here"
                : "";
    }

    /** Whether {@code value}, to which something unused is set in {@code line}, was perhaps meant to be used. */
    static String ofUnused(Remedy.Mending mending, String value, String line) {
        return !LITERAL.matcher(value).matches() && !mending.names().isOlder(line)
                ? "what was computed is not used, and only a person can tell whether it should be"
                : "";
    }
}
