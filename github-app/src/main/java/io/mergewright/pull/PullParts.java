package io.mergewright.pull;

import io.mergewright.delivery.Reaction;
import io.mergewright.github.GitHubApp;
import io.mergewright.ledger.Ledger;
import io.mergewright.mirror.Mirrors;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.CheckSets;
import io.mergewright.work.Chore;
import io.mergewright.work.Job;
import io.mergewright.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The parts that review pull requests, put together.
 *
 * @param reactions to deliveries
 * @param job the work that they make
 * @param chores that are done again and again
 */
public record PullParts(List<Reaction> reactions, Job job, List<Chore> chores) {
    /** GitHub tells nobody of reactions: they are looked for. */
    private static final Duration FORGOTTEN_EVERY = Duration.ofMinutes(1);

    private static final Duration REACTIONS_EVERY = Duration.ofMinutes(30);

    private static final Duration REACTIONS_FOR = Duration.ofDays(14);

    /**
     * What they work with.
     *
     * @param queue once it is there
     * @param reviewed is run after each review
     */
    public record Surroundings(
            GitHubApp app,
            Mirrors mirrors,
            AgentRuntime agents,
            CheckSets checks,
            Ledger ledger,
            DiagnosisRequests diagnoses,
            Supplier<? extends Work> queue,
            Duration gather,
            Runnable reviewed,
            Clock clock) {}

    public PullParts {
        reactions = List.copyOf(reactions);
        chores = List.copyOf(chores);
    }

    public static PullParts of(Surroundings around) {
        var store = around.agents().store();
        var pulls = new Pulls(store, around.reviewed(), around.clock());
        var asking = new Asking(store, around.queue(), around.gather(), around.clock());
        var findings = new Findings(store, around.clock());
        var publication =
                new Publication(around.app(), pulls, findings, new Releases(store), around.ledger(), around.clock());
        var watch = new AcceptanceWatch(around.app(), pulls, findings, around.ledger(), around.clock());
        var review = new PullReview(
                around.app(),
                around.mirrors(),
                around.agents(),
                around.checks(),
                pulls,
                publication,
                watch,
                around.clock());
        var commands =
                new Commands(around.app(), asking, findings, around.ledger(), around.diagnoses(), around.clock());
        return new PullParts(
                List.of(
                        new PullReaction(asking, around.clock()),
                        new CommentReaction(around.app(), commands),
                        new InstallationReaction(around.app(), new Forgetting(store, around.mirrors()))),
                new PullJob(asking, pulls, review),
                List.of(
                        new Chore(
                                "reactions",
                                REACTIONS_EVERY,
                                () -> asking.askAgain(
                                        0, around.clock().instant().minus(REACTIONS_FOR), Set.of(""))),
                        new Chore("forgotten-pull-requests", FORGOTTEN_EVERY, asking::requeue)));
    }
}
