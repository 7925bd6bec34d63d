package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mergewright.budget.Usage;
import io.mergewright.core.SettableClock;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.testing.Prompts;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class GuardedChatModelTest {
    private static final Duration OPEN_FOR = Duration.ofSeconds(30);
    private static final Prompt PROMPT = Prompts.about("a log");

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final Endpoint endpoint = new Endpoint();

    @Test
    void shouldPassOnAnswersAndFailures() {
        var model = guarded(4);

        assertThat(model.ask(PROMPT).text()).isEqualTo("{}");
        endpoint.failure = Kind.RATE_LIMITED;
        assertThat(kind(model)).isEqualTo(Kind.RATE_LIMITED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "UNAVAILABLE", "TIMED_OUT", "DISCONNECTED", "GARBLED"})
    void shouldHoldCallsBackAfterTooManyFailures(Kind trouble) {
        var model = guarded(4);
        endpoint.failure = trouble;
        fail(model, 4);

        assertThat(kind(model)).isEqualTo(Kind.HELD_BACK);
        assertThat(endpoint.calls).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REJECTED", "INTERRUPTED"})
    void shouldNotBlameTheEndpointForOtherFailures(Kind own) {
        var model = guarded(4);
        endpoint.failure = own;
        fail(model, 20);

        assertThat(kind(model)).isEqualTo(own);
        assertThat(endpoint.calls).isEqualTo(21);
    }

    @Test
    void shouldTryAgainAfterAWhileAndCloseOnSuccess() {
        var model = guarded(4);
        endpoint.failure = Kind.UNAVAILABLE;
        fail(model, 4);

        clock.pass(OPEN_FOR.plusSeconds(1));
        endpoint.failure = null;

        assertThat(model.ask(PROMPT).text()).isEqualTo("{}");
        assertThat(model.ask(PROMPT).text()).isEqualTo("{}");
    }

    @Test
    void shouldOpenAgainWhenTheTryFails() {
        var model = guarded(4);
        endpoint.failure = Kind.UNAVAILABLE;
        fail(model, 4);

        clock.pass(OPEN_FOR.plusSeconds(1));

        assertThat(kind(model)).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kind(model)).isEqualTo(Kind.HELD_BACK);
    }

    @Test
    void shouldHoldBackMoreCallsAtOnceThanAllowed() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        ChatModel slow = prompt -> {
            inside.countDown();
            awaitQuietly(done);
            return new Answer("{}", Usage.NONE, "m");
        };
        var model = new GuardedChatModel(slow, "test/m", new GuardLimits(1, Duration.ofMillis(50), 4, OPEN_FOR), clock);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var first = thread.submit(() -> model.ask(PROMPT));
            inside.await();

            assertThat(kind(model)).isEqualTo(Kind.HELD_BACK);

            done.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS).text()).isEqualTo("{}");
            assertThat(model.ask(PROMPT).text()).isEqualTo("{}");
        } finally {
            done.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void shouldWaitForATurnNoLongerThanForTheAnswer() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        ChatModel slow = prompt -> {
            inside.countDown();
            awaitQuietly(done);
            return new Answer("{}", Usage.NONE, "m");
        };
        var model = new GuardedChatModel(slow, "test/m", new GuardLimits(1, Duration.ofDays(1), 4, OPEN_FOR), clock);
        var thread = Executors.newSingleThreadExecutor();
        try {
            thread.execute(() -> model.ask(PROMPT));
            inside.await();

            var failure =
                    catchThrowableOfType(ModelException.class, () -> model.ask(PROMPT.within(Duration.ofMillis(20))));
            assertThat(failure.kind()).isEqualTo(Kind.HELD_BACK);
        } finally {
            done.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void shouldSayThatTheWaitForATurnWasInterrupted() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        ChatModel slow = prompt -> {
            inside.countDown();
            awaitQuietly(done);
            return new Answer("{}", Usage.NONE, "m");
        };
        var model = new GuardedChatModel(slow, "test/m", new GuardLimits(1, Duration.ofMinutes(1), 4, OPEN_FOR), clock);
        var thread = Executors.newSingleThreadExecutor();
        try {
            thread.execute(() -> model.ask(PROMPT));
            inside.await();
            Thread.currentThread().interrupt();

            assertThat(kind(model)).isEqualTo(Kind.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            done.countDown();
            thread.shutdownNow();
        }
    }

    private GuardedChatModel guarded(int window) {
        return new GuardedChatModel(
                endpoint, "test/m", new GuardLimits(2, Duration.ofSeconds(1), window, OPEN_FOR), clock);
    }

    private static void fail(ChatModel model, int times) {
        for (int i = 0; i < times; i++) {
            kind(model);
        }
    }

    private static Kind kind(ChatModel model) {
        return catchThrowableOfType(ModelException.class, () -> model.ask(PROMPT))
                .kind();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Endpoint implements ChatModel {
        private @Nullable Kind failure;
        private int calls;

        @Override
        public Answer ask(Prompt prompt) {
            calls++;
            if (failure != null) {
                throw new ModelException(failure, "test/m: scripted");
            }
            return new Answer("{}", Usage.NONE, "m");
        }
    }
}
