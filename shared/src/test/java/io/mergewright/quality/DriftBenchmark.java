package io.mergewright.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How soon a {@link DropTest} raises an alarm when acceptance falls from 40 % to 20 %, and how often it does so while nothing changes.
 * docs/benchmarks/drift.sh runs it.
 */
final class DriftBenchmark {
    private static final double BEFORE = 0.4;
    private static final double AFTER = 0.2;
    private static final List<Integer> HISTORIES = List.of(100, 200, 400, 1_000);
    private static final List<Double> RATES = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.95);
    private static final int LENGTH = 10_000;
    private static final int MOST_WAITED = 5_000;
    private static final int FALLS = 2_000;

    private final int streams;

    private DriftBenchmark(int streams) {
        this.streams = streams;
    }

    public static void main(String[] arguments) {
        new DriftBenchmark(Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        System.out.printf("%-28s %8s %8s %8s%n", "answers before the fall", "median", "90th", "early");
        double worstDelay = 0;
        for (int history : HISTORIES) {
            worstDelay = Math.max(worstDelay, delays(history));
        }
        System.out.printf("%n%-28s %10s %12s %12s%n", "steady acceptance", "answers", "per 10,000", "of streams");
        double worst = 0;
        long alarms = 0;
        long answers = 0;
        for (double rate : RATES) {
            long raised = falseAlarms(rate);
            worst = Math.max(worst, raised / ((double) streams * LENGTH));
            alarms += raised;
            answers += (long) streams * LENGTH;
        }
        System.out.println();
        System.out.printf(Locale.ROOT, "alarm_delay_median_worst: %.0f%n", worstDelay);
        System.out.printf(Locale.ROOT, "false_alarms_per_10000_answers: %.3f%n", 1e4 * alarms / answers);
        System.out.printf(Locale.ROOT, "false_alarms_per_10000_answers_worst_rate: %.3f%n", 1e4 * worst);
    }

    /** The median number of answers from the fall to the alarm; runs with an alarm before the fall are left out and counted. */
    private static double delays(int history) {
        int[] delays = new int[FALLS];
        int early = 0;
        for (int run = 0; run < FALLS; run++) {
            var random = new Random(history * 1_000_003L + run);
            var test = new DropTest();
            boolean raised = false;
            for (int i = 0; i < history; i++) {
                raised |= test.add(random.nextDouble() < BEFORE);
            }
            early += raised ? 1 : 0;
            delays[run] = raised ? -1 : delay(test, random);
        }
        int[] sorted = Arrays.stream(delays).filter(delay -> delay > 0).sorted().toArray();
        double median = sorted[sorted.length / 2];
        System.out.printf(Locale.ROOT, "%-28d %8.0f %8d %8d%n", history, median, sorted[sorted.length * 9 / 10], early);
        return median;
    }

    private static int delay(DropTest test, Random random) {
        for (int i = 1; i < MOST_WAITED; i++) {
            if (test.add(random.nextDouble() < AFTER)) {
                return i;
            }
        }
        return MOST_WAITED;
    }

    /** Every raising counts; a test goes on after it. */
    private long falseAlarms(double rate) {
        long raised = 0;
        int streamsWithOne = 0;
        for (int stream = 0; stream < streams; stream++) {
            var random = new Random(Double.hashCode(rate) * 1_000_003L + stream);
            var test = new DropTest();
            long own = 0;
            for (int i = 0; i < LENGTH; i++) {
                own += test.add(random.nextDouble() < rate) ? 1 : 0;
            }
            raised += own;
            streamsWithOne += own > 0 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %10d %12.3f %11.1f%%%n",
                rate,
                (long) streams * LENGTH,
                1e4 * raised / ((double) streams * LENGTH),
                100.0 * streamsWithOne / streams);
        return raised;
    }
}
