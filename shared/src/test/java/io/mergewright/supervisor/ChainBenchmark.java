package io.mergewright.supervisor;

import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.trace.ChainReliability;
import io.mergewright.trace.SpanRecord;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Four steps that each fail 5 % of the time, naively and supervised. Run by {@code docs/benchmarks/chain.sh}. */
final class ChainBenchmark {
    private static final int STEPS = 4;
    private static final double FAILING = 0.05;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Retries RETRIES =
            new Retries(3, Duration.ofMillis(100), Duration.ofSeconds(1), failure -> Optional.of(Duration.ZERO));

    private final Random luck = new Random(42);

    public static void main(String[] args) {
        int handlings = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        var benchmark = new ChainBenchmark();
        System.out.printf(Locale.ROOT, "naive_completion: %.4f%n", benchmark.naive(handlings));
        benchmark.supervised(handlings);
    }

    /** One attempt per step; the first failure ends the handling. */
    private double naive(int handlings) {
        int complete = 0;
        for (int h = 0; h < handlings; h++) {
            boolean ok = true;
            for (int s = 0; s < STEPS && ok; s++) {
                ok = luck.nextDouble() >= FAILING;
            }
            complete += ok ? 1 : 0;
        }
        return complete / (double) handlings;
    }

    private void supervised(int handlings) {
        var spans = InMemorySpanExporter.create();
        int complete = 0;
        int degraded = 0;
        ChainReliability reliability;
        try (var workers = new Workers(4);
                var provider = SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build()) {
            // The waits are left out: what is measured is completion, not patience.
            var supervisor = new Supervisor(
                    new TimedAttempts(workers, Clock.systemUTC(), new Luck(wait -> {}, new Random(7))),
                    provider.get("benchmark"),
                    Clock.systemUTC(),
                    () -> "");
            for (int h = 0; h < handlings; h++) {
                Outcome<Integer> outcome = supervisor.run(plan(), 0);
                complete += outcome.state() == STEPS ? 1 : 0;
                degraded += outcome.shortfalls().isEmpty() ? 0 : 1;
            }
            reliability = ChainReliability.of(spans.getFinishedSpanItems().stream()
                    .map(ChainBenchmark::kept)
                    .toList());
        }
        System.out.printf(Locale.ROOT, "chain_from_traces_at_first_attempt: %.4f%n", reliability.atFirst());
        System.out.printf(Locale.ROOT, "chain_from_traces_with_retries: %.4f%n", reliability.withRetries());
        System.out.printf(Locale.ROOT, "chain_from_traces_with_fallback: %.4f%n", reliability.withFallback());
        System.out.printf(Locale.ROOT, "degraded_share: %.4f%n", degraded / (double) handlings);
        System.out.printf(Locale.ROOT, "supervised_completion: %.4f%n", complete / (double) handlings);
    }

    private Plan<Integer> plan() {
        List<Step<Integer>> steps = new ArrayList<>();
        for (int s = 0; s < STEPS; s++) {
            steps.add(Step.<Integer>once("step-" + s, LIMIT, this::fragile)
                    .retrying(RETRIES)
                    .orElse((state, reason) -> state + 1));
        }
        return new Plan<>("chain", LIMIT, steps);
    }

    private Integer fragile(Integer state, StepContext context) {
        if (luck.nextDouble() < FAILING) {
            throw new ModelException(Kind.UNAVAILABLE, "the model is away");
        }
        return state + 1;
    }

    private static SpanRecord kept(SpanData span) {
        Map<String, String> attributes = span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().getKey(), e -> String.valueOf(e.getValue())));
        return new SpanRecord(
                span.getTraceId(), span.getSpanId(), "", span.getName(), Instant.EPOCH, Duration.ZERO, attributes, "");
    }
}
