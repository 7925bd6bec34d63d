package io.mergewright.review.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds in a regular expression a repeated group in which one repetition can match alone, because all beside it may be empty: such as
 * {@code (a+b?)+}. There are then exponentially many ways to divide a text, and a text that fails in the end tries all of them. Needs
 * something behind the group that can fail.
 */
final class AmbiguousRepetition {
    private final String regex;
    private int at;
    private boolean found;

    private AmbiguousRepetition(String regex) {
        this.regex = regex;
    }

    /**
     * A piece of a pattern.
     *
     * @param empty whether it may match nothing
     * @param repeats whether it may match ever more
     * @param alone whether it is a repetition, or holds one beside which all may be empty
     */
    private record Piece(boolean empty, boolean repeats, boolean alone) {}

    static boolean isIn(String regex) {
        var reader = new AmbiguousRepetition(regex);
        reader.alternatives();
        return reader.found;
    }

    private Piece alternatives() {
        boolean empty = false;
        boolean alone = false;
        do {
            Piece one = sequence();
            empty |= one.empty();
            alone |= one.alone();
        } while (take('|'));
        return new Piece(empty, false, alone);
    }

    private boolean take(char c) {
        if (at < regex.length() && regex.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            pieces.add(piece());
        }
        boolean alone = false;
        for (int i = 0; i < pieces.size(); i++) {
            List<Piece> others = new ArrayList<>(pieces);
            Piece one = others.remove(i);
            alone |= (one.repeats() || one.alone()) && others.stream().allMatch(Piece::empty);
        }
        return new Piece(pieces.stream().allMatch(Piece::empty), false, alone);
    }

    private Piece piece() {
        boolean group = regex.charAt(at) == '(';
        Piece inner = group ? group() : atom();
        char quantifier = at < regex.length() ? regex.charAt(at) : ' ';
        boolean repeats = quantifier == '*' || quantifier == '+' || isOpenCount();
        boolean empty = inner.empty() || quantifier == '*' || quantifier == '?' || regex.startsWith("{0", at);
        skipQuantifier();
        boolean possessive = at < regex.length() && regex.charAt(at) == '+' && repeats;
        if (possessive) {
            at++;
            return new Piece(empty, false, false);
        }
        take('?');
        if (group && repeats && inner.alone() && at < regex.length()) {
            found = true;
        }
        return new Piece(empty, repeats && !group, inner.alone() && !repeats);
    }

    private boolean isOpenCount() {
        int end = at < regex.length() && regex.charAt(at) == '{' ? regex.indexOf('}', at) : -1;
        return end > 0 && regex.substring(at, end).matches("\\{\\d+,\\d*");
    }

    private void skipQuantifier() {
        if (at < regex.length() && "*+?".indexOf(regex.charAt(at)) >= 0) {
            at++;
        } else if (at < regex.length() && regex.charAt(at) == '{') {
            int end = regex.indexOf('}', at);
            at = end > 0 && regex.substring(at + 1, end).matches("\\d*,?\\d*") ? end + 1 : at + 1;
        }
    }

    /** A look-around and an atomic group are passed over: what is in them is not tried again. */
    private Piece group() {
        at++;
        boolean closed = regex.startsWith("?=", at)
                || regex.startsWith("?!", at)
                || regex.startsWith("?<=", at)
                || regex.startsWith("?<!", at)
                || regex.startsWith("?>", at);
        if (regex.startsWith("?", at)) {
            while (at < regex.length() && ":>=!)".indexOf(regex.charAt(at)) < 0) {
                at++;
            }
            if (at < regex.length() && regex.charAt(at) != ')') {
                at++;
            }
        }
        boolean before = found;
        Piece inner = alternatives();
        take(')');
        if (closed) {
            found = before;
            return new Piece(true, false, false);
        }
        return inner;
    }

    private Piece atom() {
        char c = regex.charAt(at);
        if (c == '\\') {
            boolean place = at + 1 < regex.length() && "bBAzZG".indexOf(regex.charAt(at + 1)) >= 0;
            at = Math.min(at + 2, regex.length());
            return new Piece(place, false, false);
        }
        if (c == '[') {
            at++;
            take('^');
            take(']');
            while (at < regex.length() && regex.charAt(at) != ']') {
                at += regex.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at + 1, regex.length());
            return new Piece(false, false, false);
        }
        at++;
        return new Piece(c == '^' || c == '$', false, false);
    }
}
