package io.mergewright.jenkins.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** All that an agent has to know to read what a log cites. Goes over the wire, so it holds plain values only. */
final class ReadOrder implements Serializable {
    private static final long serialVersionUID = 1;

    final ArrayList<Citation> citations;

    /** The full ids of the commits that were checked out; none where they are not known. */
    final ArrayList<String> commits;

    /** Whether another build may have used the workspace since. */
    final boolean used;

    ReadOrder(List<Citation> citations, List<String> commits, boolean used) {
        this.citations = new ArrayList<>(citations);
        this.commits = new ArrayList<>(commits);
        this.used = used;
    }
}
