package io.mergewright.acceptance;

/**
 * Neighbouring lines or tokens.
 *
 * @param start the first, 0-based
 * @param end the one after the last
 */
record Span(int start, int end) {
    Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("bad span %d-%d".formatted(start, end));
        }
    }

    static Span of(Anchor anchor) {
        return new Span(anchor.firstLine() - 1, anchor.lastLine());
    }

    int size() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /** As the host counts lines. */
    Sighting at(String commit, String path) {
        return new Sighting(commit, path, start + 1, end);
    }
}
