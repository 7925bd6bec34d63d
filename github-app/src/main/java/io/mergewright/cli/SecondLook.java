package io.mergewright.cli;

import io.mergewright.budget.PriceFileException;
import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogWindow;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.RuntimeSetupException;
import io.mergewright.store.StoreException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a model look at what the rules found, where one is configured. Whatever goes wrong with it is said on standard
 * error, and the diagnosis of the rules stands.
 */
final class SecondLook implements AutoCloseable {
    private final @Nullable AgentRuntime runtime;
    private final String workflow;
    private final PrintWriter err;

    private SecondLook(@Nullable AgentRuntime runtime, String workflow, PrintWriter err) {
        this.runtime = runtime;
        this.workflow = workflow;
        this.err = err;
    }

    /** A second look as {@code configuration} says; none where it names no model or where that cannot be set up. */
    static SecondLook of(Optional<Configuration> configuration, String workflow, PrintWriter err) {
        boolean wanted =
                configuration.filter(all -> !all.model().endpoints().isEmpty()).isPresent();
        return new SecondLook(wanted ? opened(configuration.orElseThrow(), err) : null, workflow, err);
    }

    private static @Nullable AgentRuntime opened(Configuration configuration, PrintWriter err) {
        LibraryLogs.quiet();
        try {
            return AgentRuntime.open(configuration, Clock.systemUTC());
        } catch (StoreException | RuntimeSetupException | PriceFileException | IllegalArgumentException e) {
            ErrorLines.print(err, "warning: by rules alone: " + e.getMessage());
            return null;
        }
    }

    /** {@code rules}, or something better. */
    Diagnosis at(LogWindow log, Diagnosis rules) {
        if (runtime == null || !rules.failed()) {
            return rules;
        }
        var outcome = runtime.investigate(log, rules, workflow);
        outcome.shortfalls().forEach(shortfall -> ErrorLines.print(err, "note: " + shortfall));
        outcome.state().explanations().stream()
                .filter(explanation -> explanation.dropped() > 0)
                .forEach(explanation -> ErrorLines.print(
                        err,
                        "note: %d of what %s said is left out: the log does not prove it"
                                .formatted(explanation.dropped(), explanation.model())));
        return outcome.state().diagnosis();
    }

    @Override
    public void close() {
        if (runtime != null) {
            runtime.close();
        }
    }
}
