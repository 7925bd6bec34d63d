package io.mergewright.diagnose.rule;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads from a regular expression which texts a line must contain for a match to be possible, so that one scan for
 * plain texts decides which of many expressions are worth trying. Understands the syntax that RE2 and the JDK share;
 * whatever it does not understand counts as "anything", which is slower and never wrong.
 */
final class RequiredLiterals {
    private static final int SHORTEST = NeedleIndex.SHORTEST;
    private static final int MOST_ALTERNATIVES = 40;

    private final String regex;
    private int at;
    private boolean unsure;

    private RequiredLiterals(String regex) {
        this.regex = regex;
    }

    /** Texts in lower case of which each match contains at least one, or an empty set when nothing can be said. */
    static Set<String> of(String regex) {
        if (regex.contains("(?x") || regex.contains("\\Q")) {
            return Set.of();
        }
        var reader = new RequiredLiterals(regex);
        Set<String> found = reader.alternation();
        return reader.unsure || reader.at < regex.length() ? Set.of() : found;
    }

    private Set<String> alternation() {
        Set<String> all = new LinkedHashSet<>();
        boolean open = false;
        while (true) {
            Set<String> branch = sequence();
            open |= branch.isEmpty();
            all.addAll(branch);
            if (at >= regex.length() || regex.charAt(at) != '|') {
                return open || all.size() > MOST_ALTERNATIVES ? Set.of() : all;
            }
            at++;
        }
    }

    private Set<String> sequence() {
        Set<String> best = Set.of();
        var run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            int literal = -1;
            Set<String> group = Set.of();
            char c = regex.charAt(at);
            if (c == '(') {
                group = group();
            } else if (c == '[') {
                skipClass();
            } else if (c == '\\') {
                literal = escaped();
            } else {
                at++;
                literal = ".^$".indexOf(c) < 0 ? c : c == '.' ? -1 : -2;
            }
            boolean optional = optional();
            boolean repeated = repeated();
            if (literal >= 0 && !optional) {
                run.append((char) literal);
            }
            if (literal == -2) {
                continue;
            }
            if (literal < 0 || optional || repeated) {
                best = better(best, single(run));
                run.setLength(0);
                best = optional ? best : better(best, group);
            }
        }
        return better(best, single(run));
    }

    /** Reads a quantifier that allows nothing; leaves {@code at} on the quantifier otherwise. */
    private boolean optional() {
        if (at >= regex.length()) {
            return false;
        }
        char c = regex.charAt(at);
        return c == '?' || c == '*' || regex.startsWith("{0", at) || regex.startsWith("{,", at);
    }

    private boolean repeated() {
        int start = at;
        if (at < regex.length() && "?*+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        } else if (at + 1 < regex.length() && regex.charAt(at) == '{' && isCount(regex.charAt(at + 1))) {
            at = Math.max(at, regex.indexOf('}', at)) + 1;
        }
        if (at > start && at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        return at > start;
    }

    private static boolean isCount(char c) {
        return c == ',' || (c >= '0' && c <= '9');
    }

    private Set<String> group() {
        at++;
        boolean lookaround = regex.startsWith("?!", at) || regex.startsWith("?<!", at);
        if (regex.startsWith("?", at)) {
            int colon = regex.indexOf(':', at);
            int angle = regex.indexOf('>', at);
            if (lookaround || regex.startsWith("?=", at) || regex.startsWith("?<=", at)) {
                at += regex.startsWith("?<", at) ? 3 : 2;
            } else if (regex.startsWith("?<", at) || regex.startsWith("?P<", at)) {
                at = angle + 1;
            } else if (colon > 0 && regex.substring(at + 1, colon).matches("[a-zA-Z-]*")) {
                at = colon + 1;
            } else {
                int end = regex.indexOf(')', at);
                at = end < 0 ? regex.length() : end;
            }
        }
        Set<String> inside = alternation();
        if (at < regex.length()) {
            at++;
        }
        return lookaround ? Set.of() : inside;
    }

    private void skipClass() {
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
        at = Math.min(at + 1, regex.length());
    }

    /** The character that an escape stands for; -1 for a class of characters, -2 for a position. */
    private int escaped() {
        char c = at + 1 < regex.length() ? regex.charAt(at + 1) : 'w';
        at = Math.min(at + 2, regex.length());
        if ("bBAzZG".indexOf(c) >= 0) {
            return -2;
        }
        if (c == 't') {
            return '\t';
        }
        if (c == 'x' || c == 'u' || c == 'p' || c == 'P') {
            if (at < regex.length() && regex.charAt(at) == '{') {
                at = Math.max(at, regex.indexOf('}', at)) + 1;
            } else {
                at = Math.min(regex.length(), at + (c == 'x' ? 2 : c == 'u' ? 4 : 1));
            }
            return -1;
        }
        return Character.isLetterOrDigit(c) ? -1 : c;
    }

    private static Set<String> single(CharSequence run) {
        String text = run.toString().toLowerCase(Locale.ROOT);
        boolean ascii = text.chars().allMatch(c -> c < 128);
        return text.strip().length() < SHORTEST || !ascii ? Set.of() : Set.of(text);
    }

    private static Set<String> better(Set<String> a, Set<String> b) {
        return worth(b) > worth(a) ? b : a;
    }

    private static double worth(Set<String> texts) {
        int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        return shortest == 0 ? 0 : Math.min(shortest, 12) - Math.log(texts.size());
    }
}
