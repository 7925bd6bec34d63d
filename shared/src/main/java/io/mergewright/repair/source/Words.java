package io.mergewright.repair.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers in texts. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");

    private Words() {}

    /** The 0-based places at which {@code word} stands in {@code text} as a word of its own. */
    public static List<Integer> places(String text, String word) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !isPart(text.charAt(at - 1)) || !isPart(word.charAt(0));
            int end = at + word.length();
            boolean ends = end == text.length() || !isPart(text.charAt(end)) || !isPart(word.charAt(word.length() - 1));
            if (begins && ends) {
                places.add(at);
            }
        }
        return places;
    }

    /** All identifiers in {@code text}, each once, in the order in which they first stand there. */
    public static Set<String> in(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    public static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
