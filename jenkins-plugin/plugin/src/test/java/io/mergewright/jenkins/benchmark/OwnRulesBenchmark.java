package io.mergewright.jenkins.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.jenkins.build.OwnLines;
import io.mergewright.jenkins.config.CoreSettings;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How long a log takes with rules of one's own: {@code BYTES RULES RUNS}. Each rule is of another tool and has a pattern that matches nowhere but
 * shares its plain text with lines of the log.
 */
public final class OwnRulesBenchmark {
    private static final String[] WORDS = {
        "compiling", "module", "resolved", "artifact", "running", "test", "passed", "warning", "download", "cache"
    };

    private OwnRulesBenchmark() {}

    /** Prints the median and the slowest of the runs, the first left out. */
    public static void main(String[] args) throws Exception {
        long bytes = Long.parseLong(args[0]);
        int rules = Integer.parseInt(args[1]);
        int runs = Integer.parseInt(args[2]);
        Path log = Files.createTempFile("mergewright-log", ".log");
        try {
            write(log, bytes);
            Diagnoser diagnoser = new CoreSettings(log, Map.of(), Map.of(), rules(rules)).diagnoser();
            double[] seconds = new double[runs];
            for (int run = -1; run < runs; run++) {
                long start = System.nanoTime();
                String headline = diagnose(log, diagnoser);
                if (!headline.contains("cannot find symbol")) {
                    throw new IllegalStateException("found something else: " + headline);
                }
                if (run >= 0) {
                    seconds[run] = (System.nanoTime() - start) / 1e9;
                }
            }
            Arrays.sort(seconds);
            System.out.printf(Locale.ROOT, "slowest_seconds: %.2f%n", seconds[runs - 1]);
            System.out.printf(Locale.ROOT, "median_seconds: %.2f%n", seconds[runs / 2]);
        } finally {
            Files.delete(log);
        }
    }

    private static String diagnose(Path log, Diagnoser diagnoser) throws IOException {
        try (InputStream stream = new OwnLines(Files.newInputStream(log))) {
            return diagnoser
                    .diagnose(new LogReader().read(LogSource.of(stream, "log")))
                    .headline();
        }
    }

    private static void write(Path log, long bytes) throws IOException {
        var random = new Random(1);
        try (var out = new BufferedOutputStream(Files.newOutputStream(log))) {
            for (long written = 0; written < bytes; ) {
                var line = new StringBuilder("2026-11-29T12:00:00.000Z [INFO] ");
                for (int word = 0; word < 10; word++) {
                    line.append(WORDS[random.nextInt(WORDS.length)])
                            .append(random.nextInt(1000))
                            .append(' ');
                }
                byte[] text = line.append('\n').toString().getBytes(UTF_8);
                out.write(text);
                written += text.length;
            }
            out.write("src/main/java/Shop.java:7: error: cannot find symbol\nBUILD FAILED\n".getBytes(UTF_8));
        }
    }

    private static String rules(int count) {
        var yaml = new StringBuilder("tools:\n");
        for (int i = 0; i < count; i++) {
            yaml.append("""
                      - tool: own%d
                        category: test
                        rules:
                          - id: own%d-failure
                            strength: firm
                            start: '^.*%s%d .*own tool %d failed: (?<message>.*)$'
                            headline: '{message}'
                    """.formatted(i, i, WORDS[i % WORDS.length], i, i));
        }
        return yaml.toString();
    }
}
