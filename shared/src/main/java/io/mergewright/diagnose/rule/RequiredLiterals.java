package io.mergewright.diagnose.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a regular expression which texts a line must contain for a match to be possible, so that one scan for
 * plain texts decides which of many expressions are worth trying. Understands the syntax that RE2 and the JDK share;
 * whatever it does not understand counts as "anything", which is slower and never wrong.
 */
final class RequiredLiterals {
    private static final int MOST_LISTED = 40;
    private static final int MOST_REQUIRED = 150;
    private static final int MOST_IN_CLASS = 4;

    /**
     * What is known of a part of the expression.
     *
     * @param exact all texts that the part can match, or null when there are too many to list
     * @param required texts of which every match contains at least one, or empty
     */
    private record Known(@Nullable Set<String> exact, Set<String> required) {
        static final Known ANYTHING = new Known(null, Set.of());
        static final Known NOTHING_TO_SEE = new Known(Set.of(""), Set.of());

        static Known text(String text) {
            return new Known(Set.of(text), Set.of());
        }
    }

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
        Known found = reader.alternation();
        return reader.unsure || reader.at < regex.length() ? Set.of() : best(found.required(), found.exact());
    }

    private Known alternation() {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        boolean listed = true;
        boolean bound = true;
        while (true) {
            Known branch = sequence();
            listed &= branch.exact() != null;
            exact.addAll(branch.exact() == null ? Set.of() : branch.exact());
            Set<String> texts = best(branch.required(), branch.exact());
            bound &= !texts.isEmpty();
            required.addAll(texts);
            if (at >= regex.length() || regex.charAt(at) != '|') {
                boolean few = required.size() <= MOST_REQUIRED;
                return new Known(
                        listed && exact.size() <= MOST_LISTED ? exact : null, bound && few ? required : Set.of());
            }
            at++;
        }
    }

    /** Joins its parts: as long as all texts of neighbours can be listed, so can those of the two together. */
    private Known sequence() {
        Set<String> best = Set.of();
        Set<String> run = Set.of("");
        boolean whole = true;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Known part = part();
            Set<String> joined = part.exact() == null ? null : joined(run, part.exact());
            if (joined != null) {
                run = joined;
            } else {
                whole = false;
                best = best(best(best, run), best(part.required(), part.exact()));
                run = part.exact() == null ? Set.of("") : part.exact();
            }
        }
        return new Known(whole ? run : null, best(best, run));
    }

    private static @Nullable Set<String> joined(Set<String> heads, Set<String> tails) {
        if (heads.size() * tails.size() > MOST_LISTED) {
            return null;
        }
        Set<String> all = new LinkedHashSet<>();
        heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
        return all;
    }

    /** One character, class or group with its quantifier. */
    private Known part() {
        Known part = atom();
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
            return single && part.exact() != null ? new Known(withEmpty(part.exact()), Set.of()) : Known.ANYTHING;
        }
        return new Known(null, best(part.required(), part.exact()));
    }

    private static Set<String> withEmpty(Set<String> texts) {
        Set<String> more = new LinkedHashSet<>(texts);
        more.add("");
        return more;
    }

    private static boolean isCount(char c) {
        return c == ',' || (c >= '0' && c <= '9');
    }

    private Known atom() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '.' -> passOver(Known.ANYTHING);
            case '^', '$' -> passOver(Known.NOTHING_TO_SEE);
            default -> passOver(Known.text(String.valueOf(folded(c))));
        };
    }

    private char folded(char c) {
        return anyCase ? Character.toLowerCase(c) : c;
    }

    private Known passOver(Known known) {
        at++;
        return known;
    }

    private Known group() {
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
        Known inside = alternation();
        at = Math.min(at + 1, regex.length());
        return ahead || behind ? Known.NOTHING_TO_SEE : inside;
    }

    /** A class of few plain characters lists them. */
    private Known characterClass() {
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
                && members.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '/');
        if (!plain) {
            return Known.ANYTHING;
        }
        Set<String> each = new LinkedHashSet<>();
        members.chars().forEach(c -> each.add(String.valueOf(folded((char) c))));
        return new Known(each, Set.of());
    }

    private Known escaped() {
        char c = at + 1 < regex.length() ? regex.charAt(at + 1) : 'w';
        at = Math.min(at + 2, regex.length());
        if ("bBAzZG".indexOf(c) >= 0) {
            return Known.NOTHING_TO_SEE;
        }
        if (c == 't') {
            return Known.text("\t");
        }
        if (c == 'x' || c == 'u' || c == 'p' || c == 'P') {
            if (at < regex.length() && regex.charAt(at) == '{') {
                at = Math.max(at, regex.indexOf('}', at)) + 1;
            } else {
                at = Math.min(regex.length(), at + (c == 'x' ? 2 : c == 'u' ? 4 : 1));
            }
            return Known.ANYTHING;
        }
        return Character.isLetterOrDigit(c) ? Known.ANYTHING : Known.text(String.valueOf(c));
    }

    /** Of two sets the one that singles out fewer lines; {@code texts} only where all of them can be needles. */
    private static Set<String> best(Set<String> required, @Nullable Set<String> texts) {
        Set<String> usable = texts == null ? Set.of() : usable(texts);
        return worth(usable) > worth(required) ? usable : required;
    }

    /** The ASCII parts of {@code texts}, without those that hold another; empty when one is too short to look for. */
    private static Set<String> usable(Set<String> texts) {
        Set<String> parts = new LinkedHashSet<>();
        for (String text : texts) {
            String part = longestAscii(text);
            if (part.length() < NeedleIndex.SHORTEST || part.strip().length() < 2) {
                return Set.of();
            }
            parts.add(part);
        }
        Set<String> shortest = new LinkedHashSet<>(parts);
        shortest.removeIf(part -> parts.stream().anyMatch(other -> !other.equals(part) && part.contains(other)));
        return shortest;
    }

    private static String longestAscii(String text) {
        String longest = "";
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) > 127) {
                longest = i - start > longest.length() ? text.substring(start, i) : longest;
                start = i + 1;
            }
        }
        return longest;
    }

    private static double worth(Set<String> texts) {
        int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        return shortest == 0 ? 0 : Math.min(shortest, 12) - Math.log(texts.size());
    }
}
