package io.mergewright.jenkins.view;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import com.codahale.metrics.Timer;
import io.mergewright.core.Category;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Counts and times diagnoses since the start of Jenkins, by names that are always the same: {@code mergewright.diagnoses.} and one of {@code done},
 * {@code given-up}, {@code outcome.…}, {@code category.…}, {@code time} and {@code waiting}. Thread-safe.
 */
final class DiagnosisMeters {
    private static final String PREFIX = "mergewright.diagnoses.";

    private final Map<String, Counter> counters = new TreeMap<>();
    private final Timer time = new Timer();
    private final IntSupplier waiting;

    /** @param waiting how many builds wait to be diagnosed */
    DiagnosisMeters(IntSupplier waiting) {
        this.waiting = waiting;
        counters.put("done", new Counter());
        counters.put("given-up", new Counter());
        for (Diagnosis.Outcome outcome : Diagnosis.Outcome.values()) {
            counters.put(outcome(outcome.label()), new Counter());
        }
        for (Category category : Category.values()) {
            counters.put(category(category.label()), new Counter());
        }
    }

    /** Has a name of its own, which exporters show. */
    private record Waiting(IntSupplier builds) implements Gauge<Integer> {
        @Override
        public Integer getValue() {
            return builds.getAsInt();
        }
    }

    /** Counts {@code diagnosis}, which is kept. */
    void add(BuildDiagnosis diagnosis) {
        switch (diagnosis.getState()) {
            case WAITING -> {}
            case GIVEN_UP -> count("given-up");
            case DONE -> {
                count("done");
                count(outcome(diagnosis.getOutcome()));
                count(category(diagnosis.getCategory()));
                time.update(diagnosis.getTook(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** By name. */
    Map<String, Metric> all() {
        Map<String, Metric> all = new TreeMap<>();
        counters.forEach((name, counter) -> all.put(PREFIX + name, counter));
        all.put(PREFIX + "time", time);
        all.put(PREFIX + "waiting", new Waiting(waiting));
        return all;
    }

    private void count(String name) {
        Counter counter = counters.get(name);
        if (counter != null) {
            counter.inc();
        }
    }

    private static String outcome(String label) {
        return "outcome." + label;
    }

    private static String category(String label) {
        return "category." + label;
    }
}
