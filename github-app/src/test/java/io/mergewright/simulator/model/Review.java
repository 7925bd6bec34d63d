package io.mergewright.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review of a pull request; pending until it is submitted. */
public final class Review {
    public final long id;
    public final Pull pull;
    public final Account author;
    public final String commitId;
    public String body;
    public State state;
    public @Nullable Instant submittedAt;

    /** As GitHub spells it in REST; webhooks spell it in lower case. */
    public enum State {
        PENDING,
        COMMENTED,
        APPROVED,
        CHANGES_REQUESTED,
        DISMISSED
    }

    public Review(long id, Pull pull, Account author, String commitId, String body, State state) {
        this.id = id;
        this.pull = pull;
        this.author = author;
        this.commitId = commitId;
        this.body = body;
        this.state = state;
    }
}
