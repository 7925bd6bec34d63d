package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void shouldFinishWorkThatItsCallerIsInterruptedIn() throws Exception {
        var working = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var turns = new Turns(1, Duration.ofMinutes(1))) {
            var asked = new FutureTask<>(() -> turns.run(() -> {
                working.countDown();
                goOn.await();
                return Thread.currentThread().isInterrupted() ? "disturbed" : "done";
            }));
            var caller = new Thread(asked);
            caller.start();
            working.await();

            caller.interrupt();
            goOn.countDown();

            assertThat(asked.get()).isEqualTo("done");
        }
    }

    @Test
    void shouldGiveUpWhatWaitsForTooLong() throws Exception {
        var working = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var turns = new Turns(1, Duration.ofMillis(1))) {
            var first = new Thread(new FutureTask<>(() -> turns.run(() -> {
                working.countDown();
                goOn.await();
                return "done";
            })));
            first.start();
            working.await();

            assertThatThrownBy(() -> turns.run(() -> "never")).isInstanceOf(TimeoutException.class);

            goOn.countDown();
            first.join();
        }
    }

    @Test
    void shouldThrowWhatTheWorkThrew() {
        try (var turns = new Turns(1, Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> turns.run(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("broken");
        }
    }

    @Test
    void shouldTakeNothingWhenClosed() {
        var turns = new Turns(1, Duration.ofMinutes(1));
        turns.close();

        assertThatThrownBy(() -> turns.run(() -> "never")).isInstanceOf(RejectedExecutionException.class);
    }
}
