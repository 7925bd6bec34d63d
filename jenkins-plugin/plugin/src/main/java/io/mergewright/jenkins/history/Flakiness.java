package io.mergewright.jenkins.history;

/** Tells from the builds after a failed one whether its failure went away by itself. */
final class Flakiness {
    private Flakiness() {}

    /**
     * A build after the failed one.
     *
     * @param changed whether it was the first to hold a change
     * @param sameCommit whether it is known to be of the commit that failed
     * @param sameParameters whether it was started with those of the failed one
     */
    record Later(Outcome outcome, boolean changed, boolean sameCommit, boolean sameParameters) {}

    /** How a build ended. */
    enum Outcome {
        RUNNING,
        GREEN,
        OTHER
    }

    /**
     * Whether the first green build among {@code later}, from the next one on, is of the same commit, or no build up to it brought a change; and was
     * started in the same way.
     */
    static boolean in(Iterable<Later> later) {
        boolean changed = false;
        for (Later build : later) {
            changed |= build.changed();
            if (build.outcome() == Outcome.RUNNING) {
                return false;
            }
            if (build.outcome() == Outcome.GREEN) {
                return build.sameParameters() && (build.sameCommit() || !changed);
            }
        }
        return false;
    }
}
