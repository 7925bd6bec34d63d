package io.mergewright.cli;

import io.mergewright.trace.ChainReliability;
import io.mergewright.trace.ChainReliability.StepCounts;
import io.mergewright.trace.SpanRecord;
import io.mergewright.trace.TraceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often the steps of each plan came to their end, and what that makes of the chain as a whole. */
final class ReliabilityTable {
    private static final double PERCENT = 100;

    private ReliabilityTable() {}

    /** A table per plan, over its handlings among the newest {@code most}. */
    static String of(TraceStore traces, int most) {
        Map<String, List<List<SpanRecord>>> plans = new TreeMap<>();
        traces.roots(most)
                .forEach(root -> plans.computeIfAbsent(root.name(), plan -> new ArrayList<>())
                        .add(traces.trace(root.traceId())));
        var text = new StringBuilder();
        plans.forEach((plan, handlings) -> add(text, plan, handlings));
        return text.isEmpty() ? "no handling was traced yet\n" : text.toString();
    }

    private static void add(StringBuilder text, String plan, List<List<SpanRecord>> handlings) {
        var chain = ChainReliability.of(handlings.stream().flatMap(List::stream).toList());
        text.append("%s, %d times%n".formatted(plan, handlings.size()));
        text.append(
                "  %-20s %8s %10s %13s %14s%n".formatted("step", "runs", "at first", "with retries", "with fallback"));
        chain.steps().forEach((step, counts) -> add(text, step, counts));
        line(text, "all in a row", "", chain.atFirst(), chain.withRetries(), chain.withFallback());
    }

    private static void add(StringBuilder text, String step, StepCounts counts) {
        double runs = counts.runs();
        line(
                text,
                step,
                String.valueOf(counts.runs()),
                counts.atFirst() / runs,
                counts.withRetries() / runs,
                counts.withFallback() / runs);
    }

    private static void line(
            StringBuilder text, String name, String runs, double atFirst, double withRetries, double withFallback) {
        text.append(String.format(
                Locale.ROOT,
                "  %-20s %8s %8.1f %% %11.1f %% %12.1f %%%n",
                name,
                runs,
                PERCENT * atFirst,
                PERCENT * withRetries,
                PERCENT * withFallback));
    }
}
