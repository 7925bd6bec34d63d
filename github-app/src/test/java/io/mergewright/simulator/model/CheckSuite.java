package io.mergewright.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The check runs of one app at one commit. */
public final class CheckSuite {
    public final long id;
    public final App app;
    public final String headSha;
    public final @Nullable String headBranch;
    public final Instant createdAt;

    public CheckSuite(long id, App app, String headSha, @Nullable String headBranch, Instant createdAt) {
        this.id = id;
        this.app = app;
        this.headSha = headSha;
        this.headBranch = headBranch;
        this.createdAt = createdAt;
    }
}
