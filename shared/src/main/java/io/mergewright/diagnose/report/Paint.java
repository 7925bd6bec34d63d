package io.mergewright.diagnose.report;

/** Colours for a terminal, or none. */
public enum Paint {
    NONE("", "", "", "", ""),
    ANSI("\u001B[1m", "\u001B[1;31m", "\u001B[1;32m", "\u001B[2m", "\u001B[0m");

    private final String strong;
    private final String bad;
    private final String good;
    private final String faint;
    private final String end;

    Paint(String strong, String bad, String good, String faint, String end) {
        this.strong = strong;
        this.bad = bad;
        this.good = good;
        this.faint = faint;
        this.end = end;
    }

    String strong(String text) {
        return strong + text + end;
    }

    String bad(String text) {
        return bad + text + end;
    }

    String good(String text) {
        return good + text + end;
    }

    String faint(String text) {
        return faint + text + end;
    }
}
