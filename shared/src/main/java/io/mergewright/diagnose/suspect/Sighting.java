package io.mergewright.diagnose.suspect;

/**
 * Where the log names something.
 *
 * @param clarity from 0 to 1: how much the line is about the failure
 * @param line 1-based, in the raw log
 */
record Sighting(Basis basis, double clarity, long line) {
    /** The clearer one; of equal ones the first. */
    static Sighting clearer(Sighting one, Sighting other) {
        return other.clarity > one.clarity ? other : one;
    }

    /** {@code (line 12)}. */
    String place() {
        return "(line " + line + ")";
    }

    /** Who names it. */
    String speaker() {
        return basis == Basis.FAILURE ? "the failure" : "the log";
    }

    Reason reason(double weight, String words) {
        return new Reason(basis, Math.min(1, weight * clarity), words);
    }
}
