package io.mergewright.diagnose.suspect;

/** What of a changed file is meant. */
public sealed interface Part {
    /** All that changed: a file that came, went or was renamed, or whose content the diff leaves out. */
    record WholeFile() implements Part {
        @Override
        public String toString() {
            return "the whole file";
        }
    }

    /**
     * A hunk.
     *
     * @param first 1-based, in the file after the change
     * @param last inclusive; less than {@code first} where the hunk only removes lines
     */
    record Lines(int first, int last) implements Part {
        @Override
        public String toString() {
            return last > first ? "lines " + first + "-" + last : "line " + Math.max(first, 1);
        }
    }

    /** A version, wherever in the file it stands. */
    record Dependency(DependencyChange change) implements Part {
        @Override
        public String toString() {
            return change.toString();
        }
    }
}
