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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whole handlings by rules alone: read, diagnose, decide, keep the trace in H2. Measured twice: the first ones of a new process,
 * which share the processors with the compiler of the JVM, and as many once that has settled, as in a server. Run by
 * {@code docs/benchmarks/handlings.sh}.
 */
final class RulesThroughput {
    private static final int THREADS = 2;
    private static final int WARM_UP = 2_000;

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
            print("from_a_new_process_per_second", perSecond(threads, handling, handlings));
            perSecond(threads, handling, WARM_UP);
            print("handlings_per_second", perSecond(threads, handling, handlings));
        } finally {
            threads.shutdownNow();
        }
        System.exit(0);
    }

    private static double perSecond(ExecutorService threads, Callable<Boolean> handling, int count) throws Exception {
        long start = System.nanoTime();
        for (Future<Boolean> failed : threads.invokeAll(Collections.nCopies(count, handling))) {
            if (!failed.get()) {
                throw new IllegalStateException("the log is no failed build");
            }
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void print(String figure, double perSecond) {
        System.out.printf(Locale.ROOT, "%s: %.0f%n", figure, perSecond);
    }
}
