package io.mergewright.jenkins.fix;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Ids of fixes, by what a commit shows of them. Comes over the wire, so it holds plain values only. */
final class FixSightings implements Serializable {
    private static final long serialVersionUID = 1;

    private final String commit;
    private final ArrayList<String> taken = new ArrayList<>();
    private final ArrayList<String> reverted = new ArrayList<>();

    /** @param commit in which they were looked for, as a full id; empty where it is not there */
    FixSightings(String commit) {
        this.commit = commit;
    }

    String commit() {
        return commit;
    }

    void take(String id) {
        taken.add(id);
    }

    void revert(String id) {
        reverted.add(id);
    }

    /** Those that stand there, and did not before. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** Those that stood in a commit before it, in whose place there are the old lines again. */
    List<String> reverted() {
        return List.copyOf(reverted);
    }
}
