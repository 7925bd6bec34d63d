package io.mergewright.jenkins.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** All that an agent has to know to read what a log cites. Goes over the wire, so it holds plain values only. */
final class ReadOrder implements Serializable {
    private static final long serialVersionUID = 1;

    final ArrayList<Citation> citations;

    /** The full id of the commit that was built; empty where it is not known. */
    final String commit;

    /** Whether another build may have used the workspace since. */
    final boolean used;

    ReadOrder(List<Citation> citations, String commit, boolean used) {
        this.citations = new ArrayList<>(citations);
        this.commit = commit;
        this.used = used;
    }
}
