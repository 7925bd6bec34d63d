package io.mergewright.review.model;

import io.mergewright.review.change.PathRole;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How much harm a passage may do, as a guess by which passages are ranked. */
final class Risk {
    private static final Map<PathRole, Double> OF_ROLE =
            Map.of(PathRole.MAIN, 3.0, PathRole.BUILD, 2.0, PathRole.EXAMPLE, 0.5, PathRole.TEST, 0.5);
    private static final int MANY_LINES = 40;
    private static final double OF_MANY_LINES = 2;
    private static final double OF_A_WORD = 0.4;
    private static final int MOST_WORDS = 6;
    private static final double OF_A_GUARD = 1.5;

    private static final Pattern WORD = Pattern.compile(
            "auth|token|passw|crypt|secret|sql|query|exec|eval|lock|sync|thread|async|await|atomic|unsafe|delete|drop|truncate|close|null|nil|none|catch|except"
                    + "|rescue|retry|timeout|parse|size|length|index|offset|price|amount|permission|admin|cookie|session|redirect|path|cache|transaction|migrat");
    private static final Pattern GUARD = Pattern.compile(
            "\\b(?:if|unless|guard|assert|require|check\\w*|valid\\w*|escape\\w*|sanit\\w*|lock|synchronized|finally|defer|try)\\b");

    private Risk() {}

    static double of(Passage passage) {
        long changed = passage.lines().stream().filter(Passage.Line::isChanged).count();
        boolean guardGone = passage.lines().stream()
                .anyMatch(
                        line -> line.number() == 0 && GUARD.matcher(line.text()).find());
        return OF_ROLE.getOrDefault(passage.file().role(), 1.0)
                + OF_MANY_LINES * Math.min(changed, MANY_LINES) / MANY_LINES
                + OF_A_WORD * Math.min(MOST_WORDS, words(passage.changed()).size())
                + (guardGone ? OF_A_GUARD : 0);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
