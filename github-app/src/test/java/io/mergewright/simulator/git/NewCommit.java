package io.mergewright.simulator.git;

import java.time.Instant;
import java.util.List;

/** A commit to write: its tree and its parents as ids. */
public record NewCommit(
        String tree, List<String> parents, String message, Person author, Person committer, Instant at) {
    public NewCommit {
        parents = List.copyOf(parents);
    }
}
