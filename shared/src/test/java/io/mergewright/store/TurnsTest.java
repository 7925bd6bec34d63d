package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TurnsTest {
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private enum Kind {
        OWN_THREADS(OwnThreads::new),
        CALLING_THREADS(CallingThreads::new);

        @SuppressWarnings("ImmutableEnumChecker") // a constructor
        private final BiFunction<Integer, Duration, Turns> maker;

        Kind(BiFunction<Integer, Duration, Turns> maker) {
            this.maker = maker;
        }

        Turns one(Duration within) {
            return maker.apply(1, within);
        }
    }

    @Test
    void shouldKeepAnInterruptAwayFromTheWork() throws Exception {
        try (var turns = Kind.OWN_THREADS.one(Duration.ofMinutes(1))) {
            var asked = new FutureTask<>(() -> turns.run(this::work));
            var caller = new Thread(asked);
            caller.start();
            working.await();

            caller.interrupt();
            goOn.countDown();

            assertThat(asked.get()).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldWorkForAThreadThatIsInterruptedAlready(Kind kind) throws Exception {
        try (var turns = kind.one(Duration.ofMinutes(1))) {
            Thread.currentThread().interrupt();

            boolean disturbed = turns.run(() -> Thread.currentThread().isInterrupted());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(disturbed).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveUpWhatWaitsForTooLong(Kind kind) throws Exception {
        try (var turns = kind.one(Duration.ofMillis(1))) {
            var first = new Thread(new FutureTask<>(() -> workWhenThereIsATurn(turns)));
            first.start();
            working.await();

            assertThatThrownBy(() -> turns.run(() -> "never")).isInstanceOf(TimeoutException.class);

            goOn.countDown();
            first.join();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldThrowWhatTheWorkThrew(Kind kind) {
        try (var turns = kind.one(Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> turns.run(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("broken");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeNothingWhenClosed(Kind kind) {
        var turns = kind.one(Duration.ofMinutes(1));
        turns.close();

        assertThatThrownBy(() -> turns.run(() -> "never")).isInstanceOf(RejectedExecutionException.class);
    }

    /** A thread that takes longer than the limit to begin gets no turn either, and tries again. */
    private String workWhenThereIsATurn(Turns turns) throws ExecutionException {
        while (true) {
            try {
                return turns.run(this::work);
            } catch (TimeoutException e) {
                Thread.onSpinWait();
            }
        }
    }

    private String work() throws InterruptedException {
        working.countDown();
        goOn.await();
        return Thread.currentThread().isInterrupted() ? "disturbed" : "done";
    }
}
