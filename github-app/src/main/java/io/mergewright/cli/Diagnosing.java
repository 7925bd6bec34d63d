package io.mergewright.cli;

import io.mergewright.budget.PriceFileException;
import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.RuntimeSetupException;
import io.mergewright.store.StoreException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses logs: by rules alone, or where the configuration asks for more than rules, through the agent core. Whatever
 * goes wrong beyond the rules is said on standard error, and the diagnosis of the rules stands.
 */
final class Diagnosing implements AutoCloseable {
    private final Supplier<Diagnoser> rules;
    private final @Nullable AgentRuntime runtime;
    private final String workflow;
    private final PrintWriter err;
    private final boolean recorded;

    private Diagnosing(
            Supplier<Diagnoser> rules, Optional<Configuration> configuration, String workflow, PrintWriter err) {
        this.rules = rules;
        this.runtime = configuration
                .filter(Diagnosing::needsMore)
                .map(all -> opened(all, rules, err))
                .orElse(null);
        this.recorded = configuration.filter(all -> all.record().enabled()).isPresent();
        this.workflow = workflow;
        this.err = err;
    }

    /** Diagnosing as {@code configuration} says; by rules alone where the rest cannot be set up. */
    static Diagnosing of(
            Supplier<Diagnoser> rules, Optional<Configuration> configuration, String workflow, PrintWriter err) {
        return new Diagnosing(rules, configuration, workflow, err);
    }

    private static boolean needsMore(Configuration configuration) {
        return !configuration.model().endpoints().isEmpty()
                || configuration.record().enabled();
    }

    private static @Nullable AgentRuntime opened(
            Configuration configuration, Supplier<Diagnoser> rules, PrintWriter err) {
        LibraryLogs.quiet();
        try {
            return AgentRuntime.open(configuration, rules.get(), Clock.systemUTC());
        } catch (StoreException | RuntimeSetupException | PriceFileException | IllegalArgumentException e) {
            ErrorLines.print(err, "warning: by rules alone: " + e.getMessage());
            return null;
        }
    }

    /** What {@code log} tells, lines that the last green build also had being noise. */
    Diagnosis of(LogWindow log, Predicate<LogLine> known) {
        if (runtime == null) {
            return rules.get().diagnose(log, known);
        }
        var outcome = runtime.diagnose(log, known, workflow);
        outcome.shortfalls().forEach(shortfall -> ErrorLines.print(err, "note: " + shortfall));
        outcome.state().explanations().stream()
                .filter(explanation -> explanation.dropped() > 0)
                .forEach(explanation -> ErrorLines.print(
                        err,
                        "note: %d of what %s said is left out: the log does not prove it"
                                .formatted(explanation.dropped(), explanation.model())));
        if (recorded) {
            ErrorLines.print(err, "note: recorded, to be repeated by: mergewright replay " + outcome.handling());
        }
        return outcome.state().diagnosis();
    }

    @Override
    public void close() {
        if (runtime != null) {
            runtime.close();
        }
    }
}
