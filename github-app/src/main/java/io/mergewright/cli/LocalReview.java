package io.mergewright.cli;

import io.mergewright.budget.PriceFileException;
import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Thresholds;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewLimits;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.ReviewRequest;
import io.mergewright.runtime.RuntimeSetupException;
import io.mergewright.store.StoreException;
import io.mergewright.supervisor.ReviewJudgement;
import io.mergewright.supervisor.Reviewing;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reviews changes: by checks alone, or where there is a configuration, through the agent core. Whatever goes wrong beyond the checks is
 * said on standard error, and what the checks say stands.
 */
final class LocalReview implements AutoCloseable {
    private final @Nullable AgentRuntime runtime;
    private final boolean asksModels;
    private final PrintWriter err;

    private LocalReview(@Nullable AgentRuntime runtime, boolean asksModels, PrintWriter err) {
        this.runtime = runtime;
        this.asksModels = asksModels;
        this.err = err;
    }

    /** Reviewing as {@code configuration} says; by checks alone where the rest cannot be set up. */
    static LocalReview of(Optional<Configuration> configuration, Supplier<Diagnoser> diagnoser, PrintWriter err) {
        if (configuration.isEmpty()) {
            return new LocalReview(null, false, err);
        }
        LibraryLogs.quiet();
        boolean asksModels = !configuration.get().model().endpoints().isEmpty();
        try {
            var runtime = AgentRuntime.open(configuration.get(), diagnoser.get(), Clock.systemUTC());
            return new LocalReview(runtime, asksModels, err);
        } catch (StoreException | RuntimeSetupException | PriceFileException | IllegalArgumentException e) {
            ErrorLines.print(err, "warning: by checks alone: " + e.getMessage());
            return new LocalReview(null, false, err);
        }
    }

    /** Whether models are asked, so that they need to know what a change is for. */
    boolean asksModels() {
        return asksModels;
    }

    Review review(ReviewRequest request, ReviewLimits limits) {
        if (runtime == null) {
            return byChecks(request).review(limits);
        }
        var outcome = runtime.review(request);
        outcome.shortfalls().forEach(shortfall -> ErrorLines.print(err, "note: " + shortfall));
        return outcome.state().review(limits);
    }

    private static Reviewing byChecks(ReviewRequest request) {
        var thresholds = request.settings()
                .bars()
                .map(bars -> new Thresholds(bars.publish(), bars.ask()))
                .orElse(Thresholds.PRIOR);
        return new ReviewJudgement(new Gate(new ConfidenceModel(), thresholds))
                .decide(Reviewing.of(request.checked(), request.since()));
    }

    @Override
    public void close() {
        if (runtime != null) {
            runtime.close();
        }
    }
}
