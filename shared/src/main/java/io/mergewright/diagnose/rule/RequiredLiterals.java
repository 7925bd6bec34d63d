package io.mergewright.diagnose.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads from a regular expression which texts a line must contain for a match to be possible, so that one scan for
 * plain texts decides which of many expressions are worth trying. Understands the syntax that RE2 and the JDK share;
 * whatever it does not understand counts as "anything", which is slower and never wrong.
 */
final class RequiredLiterals {
    private static final int MOST_IN_CLASS = 4;

    /** Flags in an expression, such as {@code (?i)} or {@code (?s-i:}. */
    private static final Pattern ANY_CASE = Pattern.compile("\\(\\?[a-zA-Z-]*i");

    private final String regex;
    private final boolean anyCase;
    private int at;
    private boolean unsure;

    private RequiredLiterals(String regex) {
        this.regex = regex;
        this.anyCase = inAnyCase(regex);
    }

    /** Whether letters may match in either case, at least in a part of {@code regex}. */
    static boolean inAnyCase(String regex) {
        return regex.contains("(?") && ANY_CASE.matcher(regex).find();
    }

    /**
     * Texts of which each match contains at least one, or an empty set when nothing can be said; in lower case if
     * {@link #inAnyCase} says so.
     */
    static Set<String> of(String regex) {
        if (regex.contains("(?x") || regex.contains("\\Q")) {
            return Set.of();
        }
        var reader = new RequiredLiterals(regex);
        Set<String> texts = reader.alternation().texts();
        boolean lookable = !reader.anyCase || texts.stream().allMatch(Contents::isNeedle);
        return reader.unsure || reader.at < regex.length() || !lookable ? Set.of() : texts;
    }

    private Contents alternation() {
        Contents all = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        return all;
    }

    private Contents sequence() {
        Contents all = Contents.NOTHING;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            all = all.then(part());
        }
        return all;
    }

    /** One character, class or group with its quantifier. */
    private Contents part() {
        Contents part = atom();
        int start = at;
        if (at < regex.length() && "?*+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        } else if (at + 1 < regex.length() && regex.charAt(at) == '{' && isCount(regex.charAt(at + 1))) {
            at = Math.max(at, regex.indexOf('}', at)) + 1;
        }
        if (at == start) {
            return part;
        }
        boolean optional = "?*".indexOf(regex.charAt(start)) >= 0
                || regex.startsWith("{0", start)
                || regex.startsWith("{,", start);
        boolean single = regex.charAt(start) == '?';
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        if (optional) {
            return single ? part.orNothing() : Contents.ANYTHING;
        }
        return part.repeated();
    }

    private static boolean isCount(char c) {
        return c == ',' || (c >= '0' && c <= '9');
    }

    private Contents atom() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '.' -> passOver(Contents.ANYTHING);
            case '^', '$' -> passOver(Contents.NOTHING);
            default -> character();
        };
    }

    /** One character, which may be two of Java's. */
    private Contents character() {
        int code = regex.codePointAt(at);
        at += Character.charCount(code);
        return Contents.listed(Set.of(Character.toString(anyCase ? Character.toLowerCase(code) : code)));
    }

    private char folded(char c) {
        return anyCase ? Character.toLowerCase(c) : c;
    }

    private Contents passOver(Contents known) {
        at++;
        return known;
    }

    private Contents group() {
        at++;
        boolean ahead = regex.startsWith("?=", at) || regex.startsWith("?!", at);
        boolean behind = regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
        if (ahead || behind) {
            at += ahead ? 2 : 3;
        } else if (regex.startsWith("?<", at) || regex.startsWith("?P<", at)) {
            at = regex.indexOf('>', at) + 1;
        } else if (regex.startsWith("?", at)) {
            int end = at + 1;
            while (end < regex.length() && (Character.isLetter(regex.charAt(end)) || regex.charAt(end) == '-')) {
                end++;
            }
            at = Math.min(end + (end < regex.length() && regex.charAt(end) == ':' ? 1 : 0), regex.length());
        }
        Contents inside = alternation();
        at = Math.min(at + 1, regex.length());
        return ahead || behind ? Contents.NOTHING : inside;
    }

    /** A class of few plain characters lists them. */
    private Contents characterClass() {
        int start = at + 1;
        at++;
        if (at < regex.length() && regex.charAt(at) == '^') {
            at++;
        }
        if (at < regex.length() && regex.charAt(at) == ']') {
            at++;
        }
        while (at < regex.length() && regex.charAt(at) != ']') {
            // A bracket within brackets means a class within a class in one syntax and itself in the other.
            unsure |= regex.charAt(at) == '[';
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        String members = regex.substring(start, Math.min(at, regex.length()));
        at = Math.min(at + 1, regex.length());
        boolean plain = !members.isEmpty()
                && members.length() <= MOST_IN_CLASS
                && members.chars().allMatch(c -> isPlain((char) c));
        if (!plain) {
            return Contents.ANYTHING;
        }
        Set<String> each = new LinkedHashSet<>();
        members.chars().forEach(c -> each.add(String.valueOf(folded((char) c))));
        return Contents.listed(each);
    }

    private static boolean isPlain(char c) {
        boolean foreign = c >= LinePattern.ASCII && !Character.isSurrogate(c);
        return foreign || Character.isLetterOrDigit(c) || " ./".indexOf(c) >= 0;
    }

    private Contents escaped() {
        char c = at + 1 < regex.length() ? regex.charAt(at + 1) : 'w';
        at = Math.min(at + 2, regex.length());
        if ("bBAzZG".indexOf(c) >= 0) {
            return Contents.NOTHING;
        }
        if (c == 't') {
            return Contents.listed(Set.of("\t"));
        }
        if (c == 'x' || c == 'u' || c == 'p' || c == 'P') {
            if (at < regex.length() && regex.charAt(at) == '{') {
                at = Math.max(at, regex.indexOf('}', at)) + 1;
            } else {
                at = Math.min(regex.length(), at + (c == 'x' ? 2 : c == 'u' ? 4 : 1));
            }
            return Contents.ANYTHING;
        }
        return Character.isLetterOrDigit(c) ? Contents.ANYTHING : Contents.listed(Set.of(String.valueOf(c)));
    }
}
