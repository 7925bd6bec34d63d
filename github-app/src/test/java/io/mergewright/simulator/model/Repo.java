package io.mergewright.simulator.model;

import io.mergewright.simulator.git.BareRepository;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A repository and all that lives in it. */
public final class Repo {
    public final long id;
    public final BareRepository git;
    public final Instant createdAt;
    public final @Nullable Repo parent;
    public Account owner;
    public String name;
    public boolean isPrivate;
    public boolean archived;
    public boolean deleted;
    public String defaultBranch = "main";
    public Instant pushedAt;
    public int lastNumber;
    public int lastRunNumber;
    public final Map<String, Permission> collaborators = new TreeMap<>();
    public final Map<String, Label> labels = new TreeMap<>();
    public final Map<Integer, Pull> pulls = new TreeMap<>();
    public final Map<Long, CheckSuite> checkSuites = new TreeMap<>();
    public final Map<Long, CheckRun> checkRuns = new TreeMap<>();
    public final Map<Long, Workflow> workflows = new TreeMap<>();
    public final Map<Long, WorkflowRun> workflowRuns = new TreeMap<>();

    /** A label of the repository. */
    public record Label(long id, String name, String color) {}

    /** A workflow file. */
    public record Workflow(long id, String name, String path) {}

    public Repo(long id, Account owner, String name, BareRepository git, @Nullable Repo parent, Instant at) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.git = git;
        this.parent = parent;
        this.createdAt = at;
        this.pushedAt = at;
    }

    public String fullName() {
        return owner.login() + "/" + name;
    }

    public Permission permissionOf(Account who) {
        if (who.equals(owner)) {
            return Permission.ADMIN;
        }
        return collaborators.getOrDefault(who.login(), isPrivate ? Permission.NONE : Permission.READ);
    }

    /** The head of a branch, or null when there is no such branch. */
    public @Nullable String head(String branch) {
        return git.resolve("refs/heads/" + branch);
    }
}
