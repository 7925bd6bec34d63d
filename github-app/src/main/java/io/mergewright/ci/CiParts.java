package io.mergewright.ci;

import io.mergewright.delivery.Reaction;
import io.mergewright.github.GitHubApp;
import io.mergewright.mirror.Mirrors;
import io.mergewright.pull.DiagnosisRequests;
import io.mergewright.pull.HeldSuggestions;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.work.Chore;
import io.mergewright.work.Job;
import io.mergewright.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The parts that explain failed workflow runs, put together.
 *
 * @param reactions to deliveries
 * @param job the work that they make
 * @param chore is done by one process at a time
 * @param requests takes questions from elsewhere
 */
public record CiParts(List<Reaction> reactions, Job job, Chore chore, DiagnosisRequests requests) {
    private static final Duration FORGOTTEN_EVERY = Duration.ofMinutes(1);

    public CiParts {
        reactions = List.copyOf(reactions);
    }

    /**
     * Puts them together.
     *
     * @param queue once it is there
     */
    public static CiParts of(
            GitHubApp app, Mirrors mirrors, AgentRuntime agents, Supplier<? extends Work> queue, Clock clock) {
        var heads = new Heads(agents.store(), queue, clock);
        var held = new HeldSuggestions(agents.store(), clock);
        var diagnosis = new HeadDiagnosis(
                app, heads, new RunDiagnosis(app, mirrors, agents, held), new DiagnosisCheckRun(heads, held, clock));
        return new CiParts(
                List.of(new HeadReaction(heads)),
                new HeadJob(heads, diagnosis),
                new Chore("forgotten-heads", FORGOTTEN_EVERY, heads::requeue),
                (repository, name, installation, head) -> heads.ask(new HeadKey(repository, head), name, installation));
    }
}
