package io.mergewright.runtime;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.ScriptedModelServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Records handlings, every behaviour of the scripted model server in turn, and leaves them in a store.
 * {@code RecordedHandlings DIRECTORY COUNT LOG...}, run by {@code docs/benchmarks/replay.sh}.
 */
final class RecordedHandlings {
    private static final int AT_ONCE = 8;
    private static final List<String> FLAGS = List.of("record.enabled=true", "diagnose.deadline=3s");

    private final Diagnoser diagnoser = new Diagnoser(RuleLibrary.load());
    private final Path directory;

    private RecordedHandlings(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] args) throws Exception {
        var handlings = new RecordedHandlings(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        List<String> logs = List.of(args).subList(2, args.length);
        Fault[] faults = Fault.values();
        int shortfalls = 0;
        for (int f = 0; f < faults.length; f++) {
            List<Path> own = new ArrayList<>();
            for (int i = f; i < count; i += faults.length) {
                own.add(Path.of(logs.get(i % logs.size())));
            }
            shortfalls += handlings.record(faults[f], own);
        }
        System.out.println("recorded: " + count);
        System.out.println("with_shortfalls: " + shortfalls);
        System.exit(0);
    }

    /** How many handlings of {@code logs} had shortfalls. */
    private int record(Fault fault, List<Path> logs) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try (var server = ScriptedModelServer.start(ScriptedRuntime.behaviour(fault));
                var runtime = AgentRuntime.open(
                        ScriptedRuntime.configuration(server, directory, FLAGS), diagnoser, Clock.systemUTC())) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (Path log : logs) {
                work.add(() -> runtime.diagnose(new LogReader().read(LogSource.of(log)), "benchmark")
                                .shortfalls()
                                .isEmpty()
                        ? 0
                        : 1);
            }
            int shortfalls = 0;
            for (Future<Integer> one : threads.invokeAll(work)) {
                shortfalls += one.get();
            }
            return shortfalls;
        } finally {
            threads.shutdownNow();
        }
    }
}
