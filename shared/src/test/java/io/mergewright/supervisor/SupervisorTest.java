package io.mergewright.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.SettableClock;
import io.mergewright.model.ModelException;
import io.mergewright.supervisor.StepResult.Degraded;
import io.mergewright.supervisor.StepResult.Done;
import io.mergewright.supervisor.StepResult.Failed;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SupervisorTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Retries THREE =
            new Retries(3, Duration.ofSeconds(1), Duration.ofSeconds(30), failure -> Optional.of(Duration.ZERO));

    private final List<Duration> waits = new ArrayList<>();
    private final SettableClock clock = new SettableClock("2026-01-02T03:04:05Z");
    private final Workers workers = new Workers(4);
    private final Supervisor supervisor = new Supervisor(
            new TimedAttempts(workers, clock, new Luck(this::pause, new Random(1))),
            OpenTelemetry.noop().getTracer("test"),
            clock,
            () -> "handling-1");

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void shouldHandTheStateFromStepToStep() {
        var outcome = supervisor.run(plan(add("a", "1"), add("b", "2")), "");

        assertThat(outcome.state()).isEqualTo("12");
        assertThat(outcome.handling()).isEqualTo("handling-1");
        assertThat(outcome.shortfalls()).isEmpty();
        assertThat(outcome.steps()).extracting(StepReport::result).containsExactly(new Done(), new Done());
    }

    @Test
    void shouldTryAgainWhatMaySucceedLater() {
        var calls = new AtomicInteger();
        Step<String> flaky = Step.<String>once("flaky", LONG, (state, context) -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new ModelException(ModelException.Kind.UNAVAILABLE, "busy");
                    }
                    return state + context.attempt();
                })
                .retrying(THREE);

        var outcome = supervisor.run(plan(flaky), "");

        assertThat(outcome.state()).isEqualTo("3");
        assertThat(outcome.steps().get(0)).isEqualTo(new StepReport("flaky", new Done(), List.of("busy", "busy")));
        assertThat(waits).hasSize(2).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void shouldFallBackAndSayWhy() {
        Step<String> broken = failing("ask", "the model is away").orElse((state, reason) -> state + "rules");

        var outcome = supervisor.run(plan(add("a", "x"), broken, add("b", "!")), "");

        assertThat(outcome.state()).isEqualTo("xrules!");
        assertThat(outcome.shortfalls()).containsExactly("ask was replaced: the model is away");
        assertThat(outcome.steps().get(1).result()).isEqualTo(new Degraded("the model is away"));
    }

    @Test
    void shouldGoOnWithoutAStepThatFailed() {
        Step<String> alsoBroken = failing("ask", "away").orElse((state, reason) -> {
            throw new IllegalStateException("secret detail");
        });

        var outcome = supervisor.run(plan(failing("first", "no"), alsoBroken, add("b", "!")), "");

        assertThat(outcome.state()).isEqualTo("!");
        assertThat(outcome.shortfalls())
                .containsExactly(
                        "first failed: no",
                        "ask failed: away; its fallback failed too: unexpected IllegalStateException");
        assertThat(outcome.steps().get(0).result()).isInstanceOf(Failed.class);
    }

    @Test
    void shouldKeepMessagesOfStrangeExceptionsToItself() {
        Step<String> bug = Step.once("bug", LONG, (state, context) -> {
            throw new IllegalArgumentException("token=" + "hunter2hunter2");
        });

        assertThat(supervisor.run(plan(bug), "").shortfalls())
                .containsExactly("bug failed: unexpected IllegalArgumentException");
    }

    @Test
    void shouldTreatANullAndAnErrorAsFailures() {
        Step<String> nothing = Step.once("nothing", LONG, (state, context) -> null);
        Step<String> deep = Step.once("deep", LONG, (state, context) -> {
            throw new StackOverflowError();
        });

        assertThat(supervisor.run(plan(nothing, deep), "kept").state()).isEqualTo("kept");
    }

    @Test
    void shouldLeaveAStepBehindThatDoesNotReturn() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        Step<String> stuck = Step.<String>once("stuck", Duration.ofMillis(50), (state, context) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return "late";
                })
                .orElse((state, reason) -> reason);

        var outcome = supervisor.run(plan(stuck), "");

        assertThat(outcome.state()).isEqualTo("no result before its deadline");
        interrupted.await();
    }

    @Test
    void shouldNotWaitLongerThanTheDeadlineAllows() {
        var retries = new Retries(
                9, Duration.ofSeconds(1), Duration.ofHours(1), failure -> Optional.of(Duration.ofMinutes(4)));
        Step<String> asked = failing("ask", "rate limited").retrying(retries);

        var outcome = supervisor.run(plan(asked), "");

        assertThat(waits).containsExactly(Duration.ofMinutes(4));
        assertThat(outcome.steps().get(0).attempts()).isEqualTo(2);
    }

    @Test
    void shouldGiveUpAtOnceWhereTheFailureAsksForALongerWaitThanIsWorthIt() {
        var retries =
                new Retries(9, Duration.ZERO, Duration.ofSeconds(30), failure -> Optional.of(Duration.ofSeconds(31)));

        var outcome = supervisor.run(plan(failing("ask", "rate limited").retrying(retries)), "");

        assertThat(outcome.steps().get(0).attempts()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void shouldNotBeginAStepAfterTheDeadlineOfThePlan() {
        Step<String> slow = Step.once("slow", Duration.ofHours(2), (state, context) -> {
            clock.pass(Duration.ofHours(1));
            return state + "slow";
        });
        Step<String> next = add("next", "never").orElse((state, reason) -> state + " " + reason);

        var outcome = supervisor.run(new Plan<>("test", Duration.ofMinutes(30), List.of(slow, next)), "");

        assertThat(outcome.state()).isEqualTo("slow no time was left to begin");
        assertThat(outcome.steps().get(1).attempts()).isZero();
    }

    @Test
    void shouldRefuseAStepWhileAllWorkersAreTaken() throws InterruptedException {
        var release = new CountDownLatch(1);
        try (var few = new Workers(1)) {
            var busy = new Supervisor(
                    new TimedAttempts(few, clock, new Luck(this::pause, new Random(1))),
                    OpenTelemetry.noop().getTracer("test"),
                    clock,
                    () -> "h");
            Step<String> deaf = Step.once("deaf", Duration.ofMillis(20), (state, context) -> {
                boolean waiting = true;
                while (waiting) {
                    try {
                        release.await();
                        waiting = false;
                    } catch (InterruptedException e) {
                        // Goes on waiting: this is the step that does not listen.
                        waiting = true;
                    }
                }
                return state;
            });

            var outcome = busy.run(plan(deaf, add("next", "!")), "");

            assertThat(outcome.shortfalls())
                    .containsExactly(
                            "deaf failed: no result before its deadline", "next failed: all workers are taken");
        } finally {
            release.countDown();
        }
    }

    @Test
    void shouldLeaveASpanForEveryStepInsideThatOfTheHandling() {
        var spans = InMemorySpanExporter.create();
        try (var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()) {
            var traced = new Supervisor(
                    new TimedAttempts(workers, clock, new Luck(this::pause, new Random(1))),
                    provider.get("test"),
                    clock,
                    () -> "unused");
            Step<String> asking = Step.once("outer", LONG, (state, context) -> {
                provider.get("test").spanBuilder("chat m").startSpan().end();
                return state;
            });

            var outcome = traced.runFrom(plan(asking, failing("ask", "away")), () -> "");

            List<SpanData> done = spans.getFinishedSpanItems();
            assertThat(done)
                    .extracting(SpanData::getName)
                    .containsExactly("begin", "chat m", "step outer", "step ask", "handling test");
            assertThat(done).extracting(SpanData::getTraceId).containsOnly(outcome.handling());
            assertThat(done.get(1).getParentSpanId()).isEqualTo(done.get(2).getSpanId());
            assertThat(done.get(3).getAttributes().get(Attribute.RESULT)).isEqualTo("failed");
        }
    }

    @Test
    void shouldRefuseAPlanWithTwoStepsOfOneName() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> plan(add("a", ""), add("a", ""))))
                .hasMessage("plan test has two steps a");
    }

    private static Plan<String> plan(Step<String> step) {
        return new Plan<>("test", LONG, List.of(step));
    }

    private static Plan<String> plan(Step<String> first, Step<String> second) {
        return new Plan<>("test", LONG, List.of(first, second));
    }

    private static Plan<String> plan(Step<String> first, Step<String> second, Step<String> third) {
        return new Plan<>("test", LONG, List.of(first, second, third));
    }

    private static Step<String> add(String name, String text) {
        return Step.once(name, LONG, (state, context) -> state + text);
    }

    private static Step<String> failing(String name, String message) {
        return Step.once(name, LONG, (state, context) -> {
            throw new ModelException(ModelException.Kind.REJECTED, message);
        });
    }

    @Test
    void shouldTellTracesOfTheRunThatItHandles() {
        var spans = InMemorySpanExporter.create();
        try (var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()) {
            new Supervisor(
                            new TimedAttempts(workers, clock, new Luck(this::pause, new Random(1))),
                            provider.get("test"),
                            clock,
                            () -> "handling-1")
                    .of(new CiRun("shop/main", "12", "https://ci.example.com/job/shop/12/", ""))
                    .run(plan(add("a", "1")), "");

            assertThat(spans.getFinishedSpanItems())
                    .filteredOn(span -> span.getName().startsWith("handling "))
                    .singleElement()
                    .satisfies(span -> assertThat(span.getAttributes().asMap())
                            .containsEntry(AttributeKey.stringKey("cicd.pipeline.name"), "shop/main")
                            .containsEntry(AttributeKey.stringKey("cicd.pipeline.run.id"), "12")
                            .containsEntry(
                                    AttributeKey.stringKey("cicd.pipeline.run.url.full"),
                                    "https://ci.example.com/job/shop/12/")
                            .doesNotContainKey(AttributeKey.stringKey("cicd.pipeline.task.name")));
        }
    }

    private void pause(Duration wait) {
        waits.add(wait);
        clock.pass(wait);
    }
}
