package io.mergewright.pmd;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where the name of a field occurs in a file, outside of comments. */
final class FieldUses {
    private static final Pattern TYPE_BEFORE =
            Pattern.compile("(?:[>\\]]|\\b(?!(?:return|throw|new|else|case|assert|yield)\\s)\\w+)\\s+$");
    private static final Pattern END_OF_PARAMETER = Pattern.compile("^\\s*[,)]");
    private static final int LONGEST_TYPE = 200;

    private final String name;
    private final String text;
    private final Pattern assigned;

    FieldUses(String name, String text) {
        this.name = name;
        this.text = Comments.blanked(text);
        this.assigned = Pattern.compile("^\\s*(?:this\\s*\\.\\s*)?" + Pattern.quote(name) + "\\s*=(?!=)");
    }

    /**
     * Whether it occurs anywhere but between {@code from} and {@code to}, in assignments to the field, and as a parameter that may be
     * what is assigned.
     */
    boolean isAnyOutside(int from, int to) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .results()
                .filter(use -> use.start() < from || use.start() > to)
                .anyMatch(use -> !isAssignment(use) && !isParameter(use));
    }

    /** In a statement that assigns to the field, on either side, or what an expression assigns to. */
    private boolean isAssignment(MatchResult use) {
        int begin = use.start();
        while (begin > 0 && ";{}".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return assigned.matcher(text.substring(begin)).find()
                || (isOwn(use) && assigned.matcher(text.substring(use.start())).find());
    }

    /** Not of another object, which may be of another class. */
    private boolean isOwn(MatchResult use) {
        String before = text.substring(Math.max(0, use.start() - LONGEST_TYPE), use.start())
                .stripTrailing();
        return !before.endsWith(".");
    }

    private boolean isParameter(MatchResult use) {
        String before = text.substring(Math.max(0, use.start() - LONGEST_TYPE), use.start());
        return TYPE_BEFORE.matcher(before).find()
                && END_OF_PARAMETER.matcher(text.substring(use.end())).find();
    }
}
