package io.mergewright.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A run of a workflow, with all its attempts. */
public final class WorkflowRun {
    public final long id;
    public final Repo.Workflow workflow;
    public final int runNumber;
    public final String headSha;
    public final String headBranch;
    public final String event;
    public final Account actor;
    public final long checkSuiteId;
    public final Instant createdAt;
    public final List<Attempt> attempts = new ArrayList<>();

    /** What a run is of. */
    public record Subject(String headSha, String headBranch, String event, Account actor) {}

    /** One attempt; the conclusion is that of the whole run. */
    public record Attempt(int number, String conclusion, List<Job> jobs, Instant startedAt) {
        public Attempt {
            jobs = List.copyOf(jobs);
        }
    }

    /** A job of one attempt. */
    public record Job(long id, String name, String conclusion, List<Step> steps) {
        public Job {
            steps = List.copyOf(steps);
        }
    }

    /** A step and what it logged, without time stamps. */
    public record Step(String name, String conclusion, String log) {}

    public WorkflowRun(long id, Repo.Workflow workflow, int runNumber, Subject subject, long checkSuiteId, Instant at) {
        this.id = id;
        this.workflow = workflow;
        this.runNumber = runNumber;
        this.headSha = subject.headSha();
        this.headBranch = subject.headBranch();
        this.event = subject.event();
        this.actor = subject.actor();
        this.checkSuiteId = checkSuiteId;
        this.createdAt = at;
    }

    public Attempt latest() {
        return attempts.get(attempts.size() - 1);
    }
}
