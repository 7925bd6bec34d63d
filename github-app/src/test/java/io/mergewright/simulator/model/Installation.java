package io.mergewright.simulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An app that an account has installed, with what it was granted. */
public final class Installation {
    public final long id;
    public final App app;
    public final Account account;
    public final Instant createdAt;
    public Instant updatedAt;
    public Map<String, String> permissions;
    public List<String> events;
    public boolean all;
    public boolean deleted;
    public @Nullable Instant suspendedAt;
    public @Nullable Account suspendedBy;
    /** The ids of the repositories that were chosen; all counts instead when it is set. */
    public final Set<Long> selected = new TreeSet<>();

    public Installation(long id, App app, Account account, Instant at) {
        this.id = id;
        this.app = app;
        this.account = account;
        this.createdAt = at;
        this.updatedAt = at;
        this.permissions = app.permissions;
        this.events = app.events;
    }

    public boolean covers(Repo repo) {
        return !deleted && !repo.deleted && repo.owner.equals(account) && (all || selected.contains(repo.id));
    }
}
