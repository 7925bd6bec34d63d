package io.mergewright.log;

import java.util.Locale;
import java.util.Set;

/** What stands where a secret may stand. */
final class SecretValue {
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "nil",
            "none",
            "undefined",
            "yes",
            "no",
            "on",
            "off",
            "empty",
            "missing",
            "required",
            "invalid",
            "incorrect",
            "expired",
            "expected",
            "unexpected",
            "redacted",
            "masked",
            "hidden",
            "secret",
            "password",
            "token",
            "inherit",
            "string",
            "str",
            "object",
            "changed",
            "unchanged",
            "ok",
            "failed",
            "set",
            "unset",
            "not",
            "read",
            "write",
            "basic",
            "bearer",
            "default",
            "optional",
            "provided",
            "wrong",
            "is",
            "are",
            "was",
            "must",
            "cannot",
            "and",
            "or",
            "for",
            "from",
            "the",
            "a",
            "an",
            "char",
            "text",
            "error",
            "denied",
            "sensitive",
            "unknown",
            "env",
            "stdin",
            "input",
            "eof",
            "identifier");
    private static final int SHORTEST_SECRET = 8;
    private static final int SHORTEST_RANDOM = 20;
    private static final double RANDOM_BITS = 3.5;

    private SecretValue() {}

    /** Whether nothing is lost by showing it: empty, masked, a reference to a variable, or a plain word. */
    static boolean isHarmless(String value) {
        return value.isBlank()
                || value.startsWith(Redactions.OPEN)
                || isMasked(value)
                || isReference(value)
                || WORDS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether a person would hardly write it as a word or a number: letters and digits, or long and mixed. */
    static boolean looksSecret(String value) {
        boolean hasLetter = value.chars().anyMatch(Ascii::isLetter);
        boolean hasDigit = value.chars().anyMatch(Ascii::isDigit);
        return value.length() >= SHORTEST_SECRET
                && hasLetter
                && hasDigit
                && value.indexOf('(') < 0
                && !value.startsWith("sha")
                && !isPath(value);
    }

    /** Whether it is long, of both cases and digits, and its characters are spread as in a random text. */
    static boolean isRandom(String value) {
        return value.length() >= SHORTEST_RANDOM
                && value.chars().anyMatch(Ascii::isUpper)
                && value.chars().anyMatch(Character::isLowerCase)
                && value.chars().anyMatch(Ascii::isDigit)
                && entropy(value) >= RANDOM_BITS;
    }

    private static boolean isMasked(String value) {
        return value.chars().allMatch(c -> "*xX.•#-_?".indexOf(c) >= 0);
    }

    /** {@code $NAME}, <code>${name}</code>, {@code %NAME%}, <code>{{ name }}</code>, {@code <name>}, {@code [name]}. */
    private static boolean isReference(String value) {
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        return first == '$'
                || (first == '%' && last == '%')
                || (first == '<' && last == '>')
                || (first == '[' && last == ']')
                || value.startsWith("{{");
    }

    /** Base64 may start with a slash as well. */
    static boolean isPath(String value) {
        boolean rooted = value.startsWith("/") || value.startsWith("./") || value.startsWith("~/");
        return rooted && !isRandom(value);
    }

    /** Shannon entropy in bits per character. */
    private static double entropy(String value) {
        int[] counts = new int[128];
        value.chars().forEach(c -> counts[c & 127]++);
        double bits = 0;
        for (int count : counts) {
            double share = (double) count / value.length();
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
