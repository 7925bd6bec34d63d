package io.mergewright.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {
    private static final int MANY = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void shouldWriteAtOnceWhatComesAlone() {
        var commit = new GroupCommit<Integer, Integer>(this::doubled);

        assertThat(commit.write(1)).isEqualTo(2);
        assertThat(commit.write(2)).isEqualTo(4);
        assertThat(sizes).containsExactly(1, 1);
    }

    @Test
    void shouldWriteTogetherWhatComesWhileItWrites() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var commit = new GroupCommit<Integer, Integer>(values -> {
            begun.countDown();
            await(goOn);
            return doubled(values);
        });
        Future<Integer> first = threads.submit(() -> commit.write(0));
        await(begun);

        List<Future<Integer>> others = new ArrayList<>();
        for (int value = 1; value < MANY; value++) {
            int own = value;
            others.add(threads.submit(() -> commit.write(own)));
        }
        while (commit.waiting() < MANY - 1) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS)).isZero();
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(2 * (i + 1));
        }
        assertThat(sizes).containsExactly(1, 64, 64, 64, 7);
    }

    @Test
    void shouldTellEachWhoseItemWasNotWritten() throws Exception {
        var fails = new AtomicInteger(1);
        var commit = new GroupCommit<Integer, Integer>(values -> {
            if (fails.getAndDecrement() > 0) {
                throw new IllegalStateException("the disk is full");
            }
            return doubled(values);
        });

        Future<Integer> failed = threads.submit(() -> commit.write(1));
        assertThatThrownBy(() -> failed.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the disk is full");
        assertThat(commit.write(2)).isEqualTo(4);
    }

    @Test
    void shouldTellThoseWhoWaitedForAnotherThatNothingWasWritten() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var commit = new GroupCommit<Integer, Integer>(values -> {
            if (calls.incrementAndGet() == 1) {
                begun.countDown();
                await(goOn);
                return doubled(values);
            }
            throw new StackOverflowError("too deep");
        });
        Future<Integer> first = threads.submit(() -> commit.write(1));
        await(begun);
        Future<Integer> second = threads.submit(() -> commit.write(2));
        Future<Integer> third = threads.submit(() -> commit.write(3));
        while (commit.waiting() < 2) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> third.get(30, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(calls).hasValue(2);
    }

    private List<Integer> doubled(List<Integer> values) {
        sizes.add(values.size());
        return values.stream().map(value -> 2 * value).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
