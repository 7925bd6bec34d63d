package io.mergewright.quality;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Excerpt;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of what people marked reaches a model: in the excerpt of a prompt, and for comparison in the last 100 lines.
 * Run by {@code docs/benchmarks/prompts.sh}.
 */
final class PromptBenchmark {
    private static final int TOKENS = 1_500;
    private static final int LAST = 100;
    /** Number, bar and line end, as the prompt shows a line. */
    private static final int FRAME = 7;

    private int logs;

    /** What one way of choosing lines came to. */
    private static final class Sum {
        private int some;
        private int all;
        private double tokens;

        void add(Expected expected, List<LogLine> lines) {
            Set<Long> numbers = lines.stream().map(LogLine::number).collect(Collectors.toSet());
            var score = ExcerptScore.of(expected, numbers);
            some += score.some() ? 1 : 0;
            all += score.all() ? 1 : 0;
            tokens += lines.stream()
                            .mapToInt(line -> line.text().length() + FRAME)
                            .sum()
                    / Excerpt.CHARACTERS_PER_TOKEN;
        }

        void print(String name, int logs) {
            System.out.printf(Locale.ROOT, "%s_mean_tokens: %.0f%n", name, tokens / logs);
            System.out.printf(Locale.ROOT, "%s_some_marked: %.3f%n", name, some / (double) logs);
            System.out.printf(Locale.ROOT, "%s_all_marked: %.3f%n", name, all / (double) logs);
        }
    }

    public static void main(String[] args) {
        new PromptBenchmark().run(Path.of(args[0]));
    }

    private void run(Path folder) {
        var diagnoser = new Diagnoser(RuleLibrary.load());
        var last = new Sum();
        var prompt = new Sum();
        for (Item item : DataSet.read(folder)) {
            if (item.expected().ranges().isEmpty() || item.log().isEmpty()) {
                continue;
            }
            LogWindow log = new LogReader().read(LogSource.of(item.log().get()));
            logs++;
            prompt.add(
                    item.expected(),
                    Excerpt.of(log, diagnoser.diagnose(log), TOKENS).lines());
            last.add(
                    item.expected(),
                    log.lines()
                            .subList(
                                    Math.max(0, log.lines().size() - LAST),
                                    log.lines().size()));
        }
        System.out.printf(Locale.ROOT, "logs: %d%n", logs);
        last.print("last_100_lines", logs);
        prompt.print("prompt", logs);
    }
}
