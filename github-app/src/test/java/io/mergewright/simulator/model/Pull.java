package io.mergewright.simulator.model;

import io.mergewright.simulator.git.FileDiff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A pull request. Its head keeps the last commit that it had, also when branch or fork are gone. */
public final class Pull {
    public final long id;
    public final int number;
    public final Repo base;
    public final Account author;
    public final Instant createdAt;
    public final @Nullable Repo head;
    public final String headRef;
    public final Account headOwner;
    public String headSha;
    public String baseRef;
    public String baseSha;
    public String title;
    public @Nullable String body;
    public boolean draft;
    public boolean maintainerCanModify;
    public Instant updatedAt;
    public @Nullable Instant closedAt;
    public @Nullable Instant mergedAt;
    public @Nullable Account mergedBy;
    public @Nullable String mergeCommit;
    /** Every commit that was its head. */
    public final Set<String> heads = new HashSet<>();

    public final TreeSet<String> labels = new TreeSet<>();
    public final List<IssueComment> comments = new ArrayList<>();
    public final List<Review> reviews = new ArrayList<>();
    public final List<ReviewThread> threads = new ArrayList<>();

    /** From where to where. */
    public record Branches(Repo head, String headRef, String headSha, String baseRef, String baseSha) {}

    public Pull(long id, int number, Repo base, Account author, Branches branches, String title, Instant at) {
        this.id = id;
        this.number = number;
        this.base = base;
        this.author = author;
        this.head = branches.head();
        this.headRef = branches.headRef();
        this.headOwner = branches.head().owner;
        this.headSha = branches.headSha();
        this.baseRef = branches.baseRef();
        this.baseSha = branches.baseSha();
        this.title = title;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public boolean open() {
        return closedAt == null;
    }

    public boolean merged() {
        return mergedAt != null;
    }

    public boolean fromFork() {
        return head != base;
    }

    /** Where head left base: what the diff starts from. */
    public String mergeBase() {
        var common = base.git.mergeBase(baseSha, headSha);
        return common == null ? baseSha : common;
    }

    public List<FileDiff> files() {
        return base.git.diffs().between(mergeBase(), headSha);
    }

    public List<String> commits() {
        return base.git.commitsBetween(baseSha, headSha);
    }

    public List<ReviewComment> reviewComments() {
        return threads.stream()
                .flatMap(thread -> thread.comments.stream())
                .sorted((a, b) -> Long.compare(a.id, b.id))
                .toList();
    }
}
