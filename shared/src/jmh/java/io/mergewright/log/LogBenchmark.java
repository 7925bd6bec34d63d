package io.mergewright.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a 256 MB log with few or many needles, and the work per line. Compare the first with
 * {@code grep -c -F -e error -e fail -e exception} on the file of {@link LogReaderMain}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class LogBenchmark {
    private static final long BYTES = 256L << 20;

    private static final String RAW =
            "2026-07-30T10:39:20.7140484Z \u001B[32m[INFO]\u001B[0m Tests run: 12, Failures: 0, Time elapsed: 0.31 s";

    @Param({"0", "3", "100"})
    private int percentWithNeedles;

    private final LogCleaner cleaner = new LogCleaner();
    private final Redactor redactor = new Redactor();
    private Path file = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("benchmark", ".log");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            long written = 0;
            for (long i = 0; written < BYTES; i++) {
                var line = i * 37 % 100 < percentWithNeedles
                        ? "WARN request %d to node-%d failed, error code %d%n".formatted(i, i % 7, i % 1_000)
                        : "[INFO] Downloaded https://repo.example.org/a/b/%d/c-%d.jar (12 kB at 1.2 MB/s)%n"
                                .formatted(i, i);
                out.write(line);
                written += line.length();
            }
        }
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public LogWindow read() {
        return new LogReader().read(LogSource.of(file));
    }

    @Benchmark
    public LogLine clean() {
        return cleaner.clean(1, RAW);
    }

    @Benchmark
    public long template() {
        return Template.hash(RAW);
    }

    @Benchmark
    public String redact() {
        return redactor.redact(RAW);
    }
}
