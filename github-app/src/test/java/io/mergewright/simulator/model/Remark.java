package io.mergewright.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comments of both kinds have: an author, a text that can be edited, reactions. */
public abstract sealed class Remark permits IssueComment, ReviewComment {
    public final long id;
    public final Account author;
    public final Instant createdAt;
    public String body;
    public Instant updatedAt;
    public @Nullable String minimizedReason;
    public final List<Reaction> reactions = new ArrayList<>();

    /** One reaction of one user. */
    public record Reaction(long id, Account user, String content, Instant at) {}

    protected Remark(long id, Account author, String body, Instant at) {
        this.id = id;
        this.author = author;
        this.body = body;
        this.createdAt = at;
        this.updatedAt = at;
    }
}
