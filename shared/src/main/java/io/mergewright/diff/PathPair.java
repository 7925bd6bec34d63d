package io.mergewright.diff;

/** The path of a file on both sides. */
record PathPair(String before, String after) {
    static PathPair same(String path) {
        return new PathPair(path, path);
    }

    /** Without the prefixes that tell the sides apart; equal prefixes are a directory of the project. */
    static PathPair of(String before, String after) {
        String left = FileNames.prefix(before);
        String right = FileNames.prefix(after);
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            return new PathPair(before, after);
        }
        return new PathPair(before.substring(left.length()), after.substring(right.length()));
    }

    boolean isSame() {
        return before.equals(after);
    }
}
