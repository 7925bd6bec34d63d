package io.mergewright.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How often a chain of steps comes to its end, computed from traces: the product over all steps of the share of runs that
 * succeeded at the first attempt, with retries, and with retries and fallbacks.
 *
 * @param steps by name, in the order in which they were first seen
 */
public record ChainReliability(Map<String, StepCounts> steps) {
    private static final String STEP = "step ";
    private static final String RESULT = "mergewright.step.result";
    private static final String ATTEMPTS = "mergewright.step.attempts";

    public ChainReliability {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** How the runs of one step ended. */
    public record StepCounts(long runs, long atFirst, long withRetries, long withFallback) {
        StepCounts plus(boolean first, boolean done, boolean ended) {
            return new StepCounts(
                    runs + 1, atFirst + (first ? 1 : 0), withRetries + (done ? 1 : 0), withFallback + (ended ? 1 : 0));
        }
    }

    /** Counts the spans of steps among {@code spans}; those that are left out for want of time count as failed. */
    public static ChainReliability of(List<SpanRecord> spans) {
        Map<String, StepCounts> counts = new LinkedHashMap<>();
        for (SpanRecord span : spans) {
            if (span.name().startsWith(STEP)) {
                String result = span.attributes().getOrDefault(RESULT, "failed");
                boolean done = result.equals("done");
                boolean first =
                        done && span.attributes().getOrDefault(ATTEMPTS, "1").equals("1");
                counts.merge(
                        span.name().substring(STEP.length()),
                        new StepCounts(0, 0, 0, 0).plus(first, done, !result.equals("failed")),
                        ChainReliability::sum);
            }
        }
        return new ChainReliability(counts);
    }

    private static StepCounts sum(StepCounts a, StepCounts b) {
        return new StepCounts(
                a.runs + b.runs, a.atFirst + b.atFirst, a.withRetries + b.withRetries, a.withFallback + b.withFallback);
    }

    /** The share of chains that would end without retries and fallbacks; 1 where nothing ran. */
    public double atFirst() {
        return product(new ArrayList<>(steps.values()), StepCounts::atFirst);
    }

    /** The share that ends with retries alone. */
    public double withRetries() {
        return product(new ArrayList<>(steps.values()), StepCounts::withRetries);
    }

    /** The share that ends with retries and fallbacks. */
    public double withFallback() {
        return product(new ArrayList<>(steps.values()), StepCounts::withFallback);
    }

    private static double product(List<StepCounts> steps, ToLongFunction<StepCounts> good) {
        double product = 1;
        for (StepCounts step : steps) {
            product *= step.runs() == 0 ? 1 : good.applyAsLong(step) / (double) step.runs();
        }
        return product;
    }
}
