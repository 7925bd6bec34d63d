package io.mergewright.acceptance;

import java.util.List;

/** Compares lines by their white space. */
final class Layout {
    private Layout() {}

    /** Whether both say the same, white space at the ends of lines and an indentation that all lines share aside. */
    static boolean isSameButShifted(Lines one, Lines other) {
        return shifted(one).equals(shifted(other));
    }

    private static List<String> shifted(Lines lines) {
        var texts = lines.texts().stream().map(String::stripTrailing).toList();
        var indentation = texts.stream().filter(text -> !text.isEmpty()).reduce(Layout::commonIndentation);
        int shared = indentation.map(Layout::indentation).orElse(0);
        return texts.stream()
                .map(text -> text.isEmpty() ? text : text.substring(shared))
                .toList();
    }

    private static String commonIndentation(String one, String other) {
        int most = Math.min(indentation(one), indentation(other));
        int common = 0;
        while (common < most && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        // What follows is cut away with a mark that ends the indentation.
        return one.substring(0, common) + "|";
    }

    private static int indentation(String text) {
        int count = 0;
        while (count < text.length() && (text.charAt(count) == ' ' || text.charAt(count) == '\t')) {
            count++;
        }
        return count;
    }
}
