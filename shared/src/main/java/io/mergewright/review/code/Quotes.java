package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;

/** Quotes code in messages. */
final class Quotes {
    private static final int LONGEST = 60;

    private Quotes() {}

    /** On one line, and not too long. */
    static String of(Node node) {
        return of(node.text());
    }

    static String of(String code) {
        String line = code.replaceAll("\\s+", " ").replace('`', '\'').strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
