package io.mergewright.diagnose.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the texts that a part of a regular expression matches.
 *
 * @param exact all of them, or null when there are too many to list
 * @param heads each of them begins with one of these
 * @param tails each of them ends with one of these
 * @param required each of them contains one of these; empty when nothing can be said
 */
record Contents(@Nullable Set<String> exact, Set<String> heads, Set<String> tails, Set<String> required) {
    private static final int MOST_LISTED = 40;
    private static final int MOST_REQUIRED = 150;
    private static final int MOST_SHORT = 8;
    private static final int LONG_ENOUGH = 12;
    private static final double LEAST_WORTH_OF_NEEDLES = 0.2;
    private static final double WORTH_OF_A_CHARACTER = 0.01;
    private static final Set<String> ANY = Set.of("");

    static final Contents ANYTHING = new Contents(null, ANY, ANY, Set.of());
    static final Contents NOTHING = listed(ANY);

    static Contents listed(Set<String> texts) {
        return new Contents(texts, texts, texts, Set.of());
    }

    /** These and then those of {@code next}. */
    Contents then(Contents next) {
        Set<String> both = exact == null || next.exact == null ? null : joined(exact, next.exact);
        Set<String> meeting = joined(tails, next.heads);
        Set<String> known = best(required, next.required);
        known = meeting == null ? best(best(known, tails), next.heads) : best(known, meeting);
        Set<String> first = exact == null ? null : joined(exact, next.heads);
        Set<String> last = next.exact == null ? null : joined(tails, next.exact);
        return new Contents(both, first == null ? heads : first, last == null ? next.tails : last, known);
    }

    /** These or those of {@code other}. */
    Contents or(Contents other) {
        Set<String> both = exact == null || other.exact == null ? null : united(exact, other.exact, MOST_LISTED);
        Set<String> one = texts();
        Set<String> another = other.texts();
        return new Contents(
                both,
                orAny(united(heads, other.heads, MOST_LISTED)),
                orAny(united(tails, other.tails, MOST_LISTED)),
                one.isEmpty() || another.isEmpty() ? Set.of() : orNone(united(one, another, MOST_REQUIRED)));
    }

    /** These or nothing. */
    Contents orNothing() {
        return exact == null ? ANYTHING : listed(orAny(united(exact, ANY, MOST_LISTED)));
    }

    /** These several times. */
    Contents repeated() {
        return new Contents(null, heads, tails, texts());
    }

    /** Texts of which each match contains at least one; empty when nothing can be said. */
    Set<String> texts() {
        return exact == null ? best(best(required, heads), tails) : best(required, exact);
    }

    private static @Nullable Set<String> joined(Set<String> firsts, Set<String> seconds) {
        if (firsts.size() * seconds.size() > MOST_LISTED) {
            return null;
        }
        Set<String> all = new LinkedHashSet<>();
        firsts.forEach(first -> seconds.forEach(second -> all.add(first + second)));
        return all;
    }

    private static @Nullable Set<String> united(Set<String> some, Set<String> others, int most) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all.size() > most ? null : all;
    }

    private static Set<String> orAny(@Nullable Set<String> texts) {
        return texts == null ? ANY : texts;
    }

    private static Set<String> orNone(@Nullable Set<String> texts) {
        return texts == null ? Set.of() : texts;
    }

    /** Of two sets the one that singles out fewer lines. */
    private static Set<String> best(Set<String> required, Set<String> texts) {
        Set<String> usable = usable(texts);
        return worth(usable) > worth(required) ? usable : required;
    }

    /**
     * The ASCII parts of {@code texts} where all of them can be needles, else {@code texts} where they are few and none is
     * empty; without those that hold another.
     */
    private static Set<String> usable(Set<String> texts) {
        Set<String> parts = new LinkedHashSet<>();
        texts.forEach(text -> parts.add(longestAscii(text)));
        if (parts.stream().allMatch(Contents::isNeedle)) {
            return shortest(parts);
        }
        boolean few = texts.size() <= MOST_SHORT && texts.stream().noneMatch(String::isBlank);
        return few ? shortest(texts) : Set.of();
    }

    private static Set<String> shortest(Set<String> texts) {
        Set<String> shortest = new LinkedHashSet<>(texts);
        shortest.removeIf(text -> texts.stream().anyMatch(other -> !other.equals(text) && text.contains(other)));
        return shortest;
    }

    /** Whether a {@link NeedleIndex} can look for {@code text}. */
    static boolean isNeedle(String text) {
        return text.length() >= NeedleIndex.SHORTEST
                && text.strip().length() >= 2
                && text.chars().allMatch(c -> c < LinePattern.ASCII);
    }

    private static String longestAscii(String text) {
        String longest = "";
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) >= LinePattern.ASCII) {
                longest = i - start > longest.length() ? text.substring(start, i) : longest;
                start = i + 1;
            }
        }
        return longest;
    }

    private static double worth(Set<String> texts) {
        if (texts.isEmpty()) {
            return 0;
        }
        int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        return texts.stream().allMatch(Contents::isNeedle)
                ? Math.max(LEAST_WORTH_OF_NEEDLES, Math.min(shortest, LONG_ENOUGH) - Math.log(texts.size()))
                        + WORTH_OF_A_CHARACTER * shortest
                : WORTH_OF_A_CHARACTER * Math.min(shortest, LONG_ENOUGH) / texts.size();
    }
}
