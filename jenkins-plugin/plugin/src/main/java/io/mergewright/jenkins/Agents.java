package io.mergewright.jenkins;

import hudson.Extension;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.jenkins.config.CoreSettings;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.model.langchain4j.Outbound;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.Networks;
import io.mergewright.supervisor.CiRun;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one agent core of this controller: opened when it is first needed, and anew after settings have changed, while those who use the one
 * before finish with it. Where it cannot be opened, the rules alone answer. Thread-safe.
 */
@Extension
public final class Agents {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Supplier<CoreSettings> settings;
    private final Clock clock;
    private @Nullable Open current;
    private @Nullable Diagnoser rules;
    private String refusal = "";
    private Instant refusedAt = Instant.MIN;

    public Agents() {
        this(() -> MergewrightConfiguration.get().core(), Clock.systemUTC());
    }

    Agents(Supplier<CoreSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A core and how many use it. */
    private static final class Open {
        private final AgentRuntime core;
        private final CoreSettings settings;
        private int users;

        Open(AgentRuntime core, CoreSettings settings) {
            this.core = core;
            this.settings = settings;
        }
    }

    /** Something that is done with the agent core, and the settings by which it was opened. */
    @FunctionalInterface
    public interface Use<T> {
        T with(AgentRuntime core, CoreSettings settings);
    }

    /** What {@code use} gives; empty where the core cannot be opened. */
    public <T> Optional<T> use(Use<T> use) {
        try (Lease lease = lease()) {
            return lease.core().map(core -> use.with(core, lease.settings()));
        }
    }

    /** The core, which stays open until what is given is closed. */
    public Lease lease() {
        return new Lease(enter());
    }

    /** The core for as long as somebody has it. Not thread-safe. */
    public final class Lease implements AutoCloseable {
        private final @Nullable Open open;

        private Lease(@Nullable Open open) {
            this.open = open;
        }

        /** Empty where it cannot be opened. */
        public Optional<AgentRuntime> core() {
            return Optional.ofNullable(open).map(each -> each.core);
        }

        /**
         * By which it was opened.
         *
         * @throws IllegalStateException where it is not
         */
        public CoreSettings settings() {
            if (open == null) {
                throw new IllegalStateException("the core is not open");
            }
            return open.settings;
        }

        @Override
        public void close() {
            if (open != null) {
                leave(open);
            }
        }
    }

    /**
     * What a log told.
     *
     * @param handling the id of its trace; empty where there is none
     * @param notes what kept it from being better
     */
    public record Told(Diagnosis diagnosis, String handling, List<String> notes) {
        public Told {
            notes = List.copyOf(notes);
        }
    }

    /** What {@code log} of {@code run} tells, lines that {@code known} says the last green build also had being noise. */
    public Told diagnose(LogWindow log, Predicate<LogLine> known, CiRun run) {
        try (Lease lease = lease()) {
            return lease.core()
                    .map(core -> told(core.diagnose(log, known, run.pipeline(), run)))
                    .orElseGet(
                            () -> new Told(rules().diagnose(log, known), "", List.of("By rules alone: " + refusal())));
        }
    }

    private static Told told(Outcome<Investigation> outcome) {
        return new Told(outcome.state().diagnosis(), outcome.handling(), outcome.shortfalls());
    }

    /**
     * By which other machines are reached.
     *
     * @throws IllegalStateException when the settings cannot be used
     */
    public Outbound outbound() {
        try {
            return new Outbound(Networks.of(settings.get().configuration().network()));
        } catch (CoreSettings.RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes traces and other things that were kept for long enough. */
    public void tidyUp() {
        use((core, settings) -> {
            core.tidyUp();
            return true;
        });
    }

    /** From now on the settings count as they are then. */
    public void settingsChanged() {
        retire();
    }

    /** Ends it; it can be opened again. */
    public void close() {
        retire();
    }

    private synchronized void retire() {
        Open before = current;
        current = null;
        rules = null;
        refusedAt = Instant.MIN;
        if (before != null && before.users == 0) {
            before.core.close();
        }
    }

    private synchronized @Nullable Open enter() {
        if (current == null && clock.instant().isAfter(refusedAt.plus(TRY_AGAIN))) {
            current = open();
        }
        if (current != null) {
            current.users++;
        }
        return current;
    }

    private synchronized void leave(Open open) {
        open.users--;
        if (open.users == 0 && open != current) {
            open.core.close();
        }
    }

    private @Nullable Open open() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // That of the thread is Jenkins' own, in which our libraries would not find their parts.
        thread.setContextClassLoader(Agents.class.getClassLoader());
        try {
            CoreSettings wanted = settings.get();
            var opened = new Open(AgentRuntime.open(wanted.configuration(), wanted.diagnoser(), clock), wanted);
            refusal = "";
            return opened;
        } catch (CoreSettings.RefusedException | RuntimeException e) {
            complain(String.valueOf(e.getMessage()));
            return null;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Aloud only where it is something new: it is tried again and again. */
    private void complain(String problem) {
        Level level = problem.equals(refusal) ? Level.FINE : Level.WARNING;
        LOG.log(level, "the agent core cannot be opened; the rules alone answer: {0}", problem);
        refusal = problem;
        refusedAt = clock.instant();
    }

    private synchronized Diagnoser rules() {
        if (rules == null) {
            rules = new Diagnoser(RuleLibrary.load());
        }
        return rules;
    }

    private synchronized String refusal() {
        return refusal;
    }
}
