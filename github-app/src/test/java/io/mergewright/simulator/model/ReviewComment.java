package io.mergewright.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment in a review thread. */
public final class ReviewComment extends Remark {
    public final ReviewThread thread;
    public final Review review;
    public final @Nullable Long inReplyTo;

    public ReviewComment(
            long id,
            ReviewThread thread,
            Review review,
            Account author,
            String body,
            @Nullable Long inReplyTo,
            Instant at) {
        super(id, author, body, at);
        this.thread = thread;
        this.review = review;
        this.inReplyTo = inReplyTo;
    }
}
