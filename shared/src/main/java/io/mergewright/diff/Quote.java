package io.mergewright.diff;

/** The beginning of a line, fit for a message. */
final class Quote {
    private static final int LONGEST = 80;

    private Quote() {}

    static String of(String text) {
        var printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= LONGEST ? "'" + printable + "'" : "'" + printable.substring(0, LONGEST) + "'...";
    }
}
