package io.mergewright.jenkins.fix;

import java.io.Serializable;

/** A fix that stands in a later commit. Comes over the wire, so it holds plain values only. */
final class TakenUp implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final boolean exactly;

    TakenUp(String id, boolean exactly) {
        this.id = id;
        this.exactly = exactly;
    }

    /** Of the fix. */
    String id() {
        return id;
    }

    /** Whether it stands there word for word, rather than in meaning. */
    boolean exactly() {
        return exactly;
    }
}
