package io.mergewright.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment in the conversation of a pull request. */
public final class IssueComment extends Remark {
    public final Pull pull;
    public final @Nullable App app;

    public IssueComment(long id, Pull pull, Account author, String body, @Nullable App app, Instant at) {
        super(id, author, body, at);
        this.pull = pull;
        this.app = app;
    }
}
