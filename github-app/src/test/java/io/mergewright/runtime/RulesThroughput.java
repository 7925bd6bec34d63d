package io.mergewright.runtime;

import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whole handlings by rules alone: read, diagnose, decide, keep the trace in H2. Run by {@code docs/benchmarks/handlings.sh}. */
final class RulesThroughput {
    private static final int THREADS = 2;
    private static final int WARM_UP = 200;

    private RulesThroughput() {}

    public static void main(String[] args) throws Exception {
        Path log = Path.of(args[0]);
        int handlings = Integer.parseInt(args[1]);
        Path directory = Files.createTempDirectory("mergewright-handlings");
        var loading = SettingsLoader.of(
                        new Environment(Map.of(), directory, directory), List.of("store.directory=" + directory))
                .load();
        var configuration = ((Loading.Loaded) loading).configuration();
        var diagnoser = new Diagnoser(RuleLibrary.load());
        var threads = Executors.newFixedThreadPool(THREADS);
        try (var runtime = AgentRuntime.open(configuration, diagnoser, Clock.systemUTC())) {
            Callable<Boolean> handling = () -> {
                var window = new LogReader().read(LogSource.of(log));
                return runtime.diagnose(window, "benchmark").state().diagnosis().failed();
            };
            runAll(threads.invokeAll(copies(handling, WARM_UP)));
            long start = System.nanoTime();
            runAll(threads.invokeAll(copies(handling, handlings)));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "handlings_per_second: %.0f%n", handlings / seconds);
        } finally {
            threads.shutdownNow();
        }
        System.exit(0);
    }

    private static List<Callable<Boolean>> copies(Callable<Boolean> handling, int count) {
        List<Callable<Boolean>> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copies.add(handling);
        }
        return copies;
    }

    private static void runAll(List<Future<Boolean>> futures) throws Exception {
        for (Future<Boolean> future : futures) {
            if (!future.get()) {
                throw new IllegalStateException("the log is no failed build");
            }
        }
    }
}
