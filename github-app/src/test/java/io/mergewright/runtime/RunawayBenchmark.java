package io.mergewright.runtime;

import io.mergewright.budget.Cost;
import io.mergewright.budget.Unit;
import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import io.mergewright.model.testing.AskedRequest;
import io.mergewright.model.testing.Behaviours;
import io.mergewright.model.testing.Completion;
import io.mergewright.model.testing.ScriptedModelServer;
import io.mergewright.store.JdbcAnswerCache;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Luck;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Pause;
import io.mergewright.supervisor.Plan;
import io.mergewright.supervisor.Step;
import io.mergewright.supervisor.Supervisor;
import io.mergewright.supervisor.TimedAttempts;
import io.mergewright.supervisor.Workers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * After some usual handlings one heads for $4.50. Shows where it was stopped and by what, with each line of defence alone and with
 * the usual settings, and whether handlings after it go on. Run by {@code docs/benchmarks/runaway.sh}.
 */
final class RunawayBenchmark {
    private static final String MODEL = "claude-sonnet-4-5";
    private static final String WORKFLOW = "acme/shop";
    private static final int BEFORE = 15;
    private static final int AFTER = 5;
    private static final long HEADS_FOR = 4_500_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Diagnoser diagnoser = new Diagnoser(RuleLibrary.load());
    private final Runaway runaway;
    private final Defence defence;
    private volatile boolean runsAway;

    private RunawayBenchmark(Runaway runaway, Defence defence) {
        this.runaway = runaway;
        this.defence = defence;
    }

    /** What makes a handling dear. */
    private enum Runaway {
        /** Each answer asks for one more step, at a usual price. */
        ONE_MORE_STEP(990, step -> "step " + step),
        /** The same is asked for ever, since no answer will do, and none is kept. */
        SAME_QUESTION(990, step -> "the same"),
        /** Each answer is billed at $0.45, far beyond its worst case. */
        HUGE_USAGE(29_660, step -> "step " + step);

        private final long outputTokens;

        @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
        private final IntFunction<String> question;

        Runaway(long outputTokens, IntFunction<String> question) {
            this.outputTokens = outputTokens;
            this.question = question;
        }
    }

    /** What is left switched on. */
    private enum Defence {
        NOTHING(without("handling", "breaker", "loop")),
        HANDLING_LIMIT(without("breaker", "loop")),
        SPEND_BREAKER(without("handling", "loop")),
        LOOP_GUARD(without("handling", "breaker")),
        USUAL_SETTINGS(List.of());

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
        private final List<String> flags;

        Defence(List<String> flags) {
            this.flags = flags;
        }

        private static List<String> without(String... others) {
            Map<String, List<String>> off = Map.of(
                    "handling", List.of("budget.handling.dollars=none", "budget.handling.tokens=none"),
                    "breaker", List.of("budget.breaker-factor=1000"),
                    "loop", List.of("budget.loop-steps=1000", "budget.loop-repeats=100"));
            List<String> flags = new ArrayList<>(
                    List.of("budget.workflow.dollars=none", "budget.day.dollars=none", "budget.month.dollars=none"));
            List.of(others).forEach(other -> flags.addAll(off.get(other)));
            return flags;
        }
    }

    /** @param served usual handlings afterwards that had the model's answer */
    private record Result(long spent, int calls, String stoppedBy, boolean asTheRules, int served) {}

    public static void main(String[] args) throws Exception {
        Map<Runaway, Result> usual = new EnumMap<>(Runaway.class);
        System.out.println("runaway        defence         spent      calls  as the rules  served after  stopped by");
        for (Runaway runaway : Runaway.values()) {
            for (Defence defence : Defence.values()) {
                Result result = new RunawayBenchmark(runaway, defence).run();
                System.out.printf(
                        "%-14s %-15s %-10s %5d  %-12s  %d of %d        %s%n",
                        label(runaway),
                        label(defence),
                        dollars(result.spent()),
                        result.calls(),
                        result.asTheRules() ? "yes" : "NO",
                        result.served(),
                        AFTER,
                        result.stoppedBy());
                usual.put(runaway, result);
            }
        }
        System.out.println("served_after: "
                + usual.values().stream().mapToInt(Result::served).min().orElseThrow() + "/" + AFTER);
        System.out.println("claimed_spent_dollars: " + number(usual.get(Runaway.HUGE_USAGE)));
        System.out.println("same_question_spent_dollars: " + number(usual.get(Runaway.SAME_QUESTION)));
        System.out.println("runaway_spent_dollars: " + number(usual.get(Runaway.ONE_MORE_STEP)));
        System.exit(0);
    }

    private Result run() throws Exception {
        try (var server = ScriptedModelServer.start(Behaviours.completing(this::completion))) {
            List<String> flags = new ArrayList<>(Setup.cheapModel(MODEL, server));
            flags.addAll(defence.flags);
            var configuration = Setup.of(Files.createTempDirectory("mergewright-runaway"), flags);
            if (usual(configuration, 0, BEFORE) < BEFORE) {
                throw new IllegalStateException("a usual handling was not served");
            }
            // Every part of a row opens the store anew, as another process would.
            int requests = server.requests().size();
            long before = spent(configuration).microDollars();
            runsAway = true;
            var outcome = runAway(configuration);
            runsAway = false;
            var state = outcome.state();
            return new Result(
                    spent(configuration).microDollars() - before,
                    server.requests().size() - requests,
                    String.join("; ", outcome.shortfalls()),
                    state.diagnosis().equals(state.rules()),
                    usual(configuration, BEFORE, AFTER));
        }
    }

    /** Handlings as they are in production; returns how many had the answer of the model. */
    private int usual(Configuration configuration, int first, int count) {
        int served = 0;
        try (var runtime = AgentRuntime.open(configuration, diagnoser, Clock.systemUTC())) {
            for (int i = first; i < first + count; i++) {
                served += runtime.diagnose(log(i), WORKFLOW)
                        .state()
                        .explanations()
                        .size();
            }
        }
        return served;
    }

    /** The same parts as in production, but a sub-agent that does not know when to end. */
    private Outcome<Investigation> runAway(Configuration configuration) throws Exception {
        var clock = Clock.systemUTC();
        try (var store = Store.open(Conversions.store(configuration.store()), clock);
                var workers = new Workers(2);
                var tracing = new Tracing(configuration.trace(), configuration.network(), new JdbcTraceStore(store))) {
            var cache = new JdbcAnswerCache(store, Duration.ofDays(1));
            var models = new ConfiguredModels(
                    new Connections(configuration, cache, clock).models(),
                    AgentRuntime.purse(configuration, store),
                    WORKFLOW,
                    tracing.tracer(),
                    tracing.words());
            var supervisor = new Supervisor(
                    new TimedAttempts(workers, clock, new Luck(Pause.REAL, new Random(1))),
                    tracing.tracer(),
                    clock,
                    () -> UUID.randomUUID().toString());
            Step<Investigation> step = Step.<Investigation>once(
                            "loop",
                            PATIENCE,
                            (state, context) -> loop(
                                    state,
                                    models.model(ModelTier.CHEAP, "explain", context.handling())
                                            .orElseThrow()))
                    .orElse((state, reason) -> state);
            var log = log(BEFORE + AFTER);
            return supervisor.run(
                    new Plan<>("runaway", PATIENCE, List.of(step)), Investigation.of(log, diagnoser.diagnose(log)));
        }
    }

    private Investigation loop(Investigation state, ChatModel model) {
        long billed = 0;
        for (int step = 1; billed < HEADS_FOR; step++) {
            var prompt = new Prompt(
                    "loop",
                    "1",
                    "Explain.",
                    "A log. ".repeat(800) + runaway.question.apply(step),
                    "{}",
                    1_000,
                    PATIENCE);
            var usage = model.ask(prompt).usage();
            billed += 3 * usage.input() + 15 * usage.output();
        }
        return state;
    }

    /** A usual answer costs 2 cents: 1,700 tokens in at $3, 990 out at $15 for a million. */
    private Completion completion(AskedRequest request) {
        return runsAway
                ? Completion.of("One more step is needed.").using(1_700, runaway.outputTokens)
                : Completion.of(ScriptedRuntime.quoting(request)).using(1_700, 990);
    }

    private static LogWindow log(int number) {
        String text = "main.c:7:3: error: expected ';' before 'return' // " + number + "\nmake: *** [main.o] Error 1\n";
        return new LogReader().read(LogSource.ofText(text, "usual.log"));
    }

    private static Cost spent(Configuration configuration) {
        var today = LocalDate.now(ZoneOffset.UTC);
        try (var state = State.open(configuration, Clock.systemUTC())) {
            return state.spending().spend(today.minusDays(1), today).total();
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String dollars(long microDollars) {
        return Unit.MICRO_DOLLARS.format(microDollars);
    }

    private static String number(Result result) {
        return dollars(result.spent()).substring(1);
    }
}
