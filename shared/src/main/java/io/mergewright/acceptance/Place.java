package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;

/**
 * Where tokens stand in lines of a later text.
 *
 * @param tokens of those lines
 * @param own the tokens in question
 * @param free the same, with those that came in beside them
 */
record Place(Tokens tokens, Span own, Span free) {
    boolean isEmpty() {
        return own.isEmpty();
    }

    /** Something came in above or below. */
    boolean hasNeighbours() {
        return free.size() > own.size();
    }

    /** Whether nothing came into the very lines; what was there before does not count. */
    boolean isWhole() {
        boolean before = own.start() > free.start() && isOnOneLine(own.start() - 1);
        boolean after = own.end() < free.end() && !own.isEmpty() && isOnOneLine(own.end() - 1);
        return !before && !after;
    }

    private boolean isOnOneLine(int token) {
        return token + 1 < tokens.lines().size()
                && tokens.lines().get(token).equals(tokens.lines().get(token + 1));
    }

    /** The lines in which they stand. */
    Span lines() {
        if (own.isEmpty()) {
            int line = own.start() < tokens.lines().size() ? tokens.lines().get(own.start()) : lastLine() + 1;
            return new Span(line, line);
        }
        return new Span(tokens.lines().get(own.start()), tokens.lines().get(own.end() - 1) + 1);
    }

    private int lastLine() {
        return tokens.lines().isEmpty() ? -1 : tokens.lines().get(tokens.lines().size() - 1);
    }

    /** Their texts, with what came in on so many lines above and below, comments aside. */
    List<String> widened(int above, int below, Lines text) {
        var lines = lines();
        List<String> texts = new ArrayList<>();
        for (int i = free.start(); i < free.end(); i++) {
            int line = tokens.lines().get(i);
            boolean inside = i >= own.start() && i < own.end();
            boolean near = line >= lines.start() - above && line < lines.end() + below;
            boolean comment = Tokens.isComment(text.texts().get(line));
            if ((inside || near) && !comment) {
                texts.add(tokens.texts().get(i));
            }
        }
        return texts;
    }
}
