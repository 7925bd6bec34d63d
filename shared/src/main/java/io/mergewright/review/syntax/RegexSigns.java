package io.mergewright.review.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads from a simple regular expression texts of which one stands in whatever it matches. */
final class RegexSigns {
    private static final int SHORTEST = 2;

    private RegexSigns() {}

    /** Such texts; empty when nothing can be said. */
    static Set<String> of(String regex) {
        if (regex.contains("(?i") || regex.contains("(?x") || regex.contains("\\Q") || regex.contains("{")) {
            return Set.of();
        }
        String bare = regex.replaceFirst("^\\(\\?s\\)", "");
        Set<String> signs = new HashSet<>();
        for (String alternative : alternatives(bare)) {
            Set<String> part = best(alternative);
            if (part.isEmpty()) {
                return Set.of();
            }
            signs.addAll(part);
        }
        return signs;
    }

    /** The best that a sequence says: a plain piece of it, or a group whose alternatives all have one. */
    private static Set<String> best(String sequence) {
        Set<String> best = Set.of();
        var plain = new StringBuilder();
        int at = 0;
        while (at < sequence.length()) {
            int end = atomEnd(sequence, at);
            String atom = sequence.substring(at, end);
            char quantifier = end < sequence.length() ? sequence.charAt(end) : ' ';
            boolean optional = quantifier == '?' || quantifier == '*';
            String text = plain(atom);
            if (text.isEmpty() || optional || quantifier == '+') {
                best = better(best, plain.append(optional ? "" : text));
                plain.setLength(0);
                best = optional ? best : better(best, group(atom));
            } else {
                plain.append(text);
            }
            at = optional || quantifier == '+' ? end + 1 : end;
        }
        return better(best, plain);
    }

    private static Set<String> better(Set<String> best, StringBuilder plain) {
        return plain.length() < SHORTEST ? best : better(best, Set.of(plain.toString()));
    }

    private static Set<String> better(Set<String> best, Set<String> signs) {
        return shortest(signs) > shortest(best) ? signs : best;
    }

    private static int shortest(Set<String> signs) {
        return signs.stream().mapToInt(String::length).min().orElse(0);
    }

    private static Set<String> group(String atom) {
        if (!atom.startsWith("(") || (atom.startsWith("(?") && !atom.startsWith("(?:"))) {
            return Set.of();
        }
        return of(atom.substring(atom.startsWith("(?:") ? 3 : 1, atom.length() - 1));
    }

    /** The character that {@code atom} stands for; empty when it stands for something else. */
    private static String plain(String atom) {
        char last = atom.charAt(atom.length() - 1);
        if (atom.length() == 2 && atom.charAt(0) == '\\') {
            return Character.isLetterOrDigit(last) ? "" : String.valueOf(last);
        }
        return atom.length() == 1 && "^$.".indexOf(last) < 0 ? atom : "";
    }

    private static List<String> alternatives(String regex) {
        List<String> alternatives = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < regex.length()) {
            if (regex.charAt(at) == '|') {
                alternatives.add(regex.substring(start, at));
                start = at + 1;
            }
            at = atomEnd(regex, at);
        }
        alternatives.add(regex.substring(start));
        return alternatives;
    }

    /** Where the character, class or group ends that begins at {@code at}. */
    private static int atomEnd(String regex, int at) {
        return switch (regex.charAt(at)) {
            case '\\' -> Math.min(at + 2, regex.length());
            case '[' -> classEnd(regex, at);
            case '(' -> groupEnd(regex, at);
            default -> at + 1;
        };
    }

    private static int classEnd(String regex, int at) {
        int end = at + 1;
        end = regex.startsWith("^", end) ? end + 1 : end;
        end = regex.startsWith("]", end) ? end + 1 : end;
        while (end < regex.length() && regex.charAt(end) != ']') {
            end += regex.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, regex.length());
    }

    private static int groupEnd(String regex, int at) {
        int end = at + 1;
        while (end < regex.length() && regex.charAt(end) != ')') {
            end = atomEnd(regex, end);
        }
        return Math.min(end + 1, regex.length());
    }
}
