package io.mergewright.diff;

/** File modes as git writes them, such as {@code 0100755}; 0 where the diff does not say. */
public record Modes(int before, int after) {
    static final Modes UNKNOWN = new Modes(0, 0);

    boolean differ() {
        return before != 0 && after != 0 && before != after;
    }

    Modes withBefore(int mode) {
        return new Modes(mode, after);
    }

    Modes withAfter(int mode) {
        return new Modes(before, mode);
    }
}
