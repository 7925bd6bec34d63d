package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The same function, class or section in two texts, told by indentation and by a line that occurs once in each.
 *
 * @param before its lines in the earlier text
 * @param after its lines in the later one
 */
record Scope(Span before, Span after) {
    /** So many lines above the anchor are looked at. */
    private static final int FARTHEST = 60;

    private static final int MOST_ENCLOSING = 3;

    /** The smallest that encloses the anchor. */
    static Optional<Scope> around(Lines before, Span anchor, Lines after) {
        for (int head : enclosing(before, anchor.start())) {
            var key = before.keys().get(head);
            if (isOnce(before, key) && isOnce(after, key) && end(before, head) >= anchor.end()) {
                int there = after.keys().indexOf(key);
                return Optional.of(new Scope(new Span(head, end(before, head)), new Span(there, end(after, there))));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code place} in the later text is in a function or section that in the earlier one was another than the anchor's. */
    static boolean isForeign(Lines before, Span anchor, Lines after, Span place) {
        var own = enclosing(before, anchor.start()).stream()
                .map(before.keys()::get)
                .toList();
        return enclosing(after, place.start()).stream()
                .map(after.keys()::get)
                .filter(key -> isOnce(after, key))
                .anyMatch(key -> before.keys().contains(key) && !own.contains(key));
    }

    private static boolean isOnce(Lines lines, String key) {
        return Collections.frequency(lines.keys(), key) == 1;
    }

    /** The 0-based lines above {@code line} that enclose it, the nearest first. */
    static List<Integer> enclosing(Lines lines, int line) {
        List<Integer> found = new ArrayList<>();
        int indentation = line < lines.size() ? lines.indentation(line) : 0;
        for (int i = line - 1; i >= Math.max(0, line - FARTHEST) && found.size() < MOST_ENCLOSING; i--) {
            if (lines.isTelling(i) && lines.indentation(i) < indentation) {
                found.add(i);
                indentation = lines.indentation(i);
            }
        }
        return found;
    }

    /** The line after the last that is indented deeper than the one at {@code head}, closing signs included. */
    private static int end(Lines lines, int head) {
        int end = head + 1;
        for (int i = head + 1; i < lines.size(); i++) {
            boolean outside = lines.indentation(i) <= lines.indentation(head)
                    && !isAnywhere(lines.texts().get(i));
            if (lines.isTelling(i) && outside) {
                break;
            }
            end = lines.keys().get(i).isEmpty() ? end : i + 1;
        }
        return end;
    }

    /** Comments and directives of the preprocessor may begin in the first column wherever they stand. */
    private static boolean isAnywhere(String line) {
        return Tokens.isComment(line) || line.startsWith("#");
    }
}
