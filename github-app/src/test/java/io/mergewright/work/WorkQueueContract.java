package io.mergewright.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queue promises on every database. */
abstract class WorkQueueContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Backoff IMPATIENT = new Backoff(3, Duration.ofMillis(10), Duration.ofMillis(20));

    private Store store;
    private final ScriptedJob job = new ScriptedJob();
    private WorkQueue queue;

    abstract StoreSettings emptyDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(emptyDatabase(), Clock.systemUTC());
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        queue = queue("one");
    }

    private WorkQueue queue(String process) {
        var settings = new WorkQueue.Settings(process, 2, IMPATIENT);
        return WorkQueue.of(store, List.of(job), List.of(), settings, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        queue.close();
        store.close();
    }

    /** A job whose attempts do what they are told. */
    private static final class ScriptedJob implements Job {
        final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        final Map<String, Throwable> givenUp = new ConcurrentHashMap<>();
        final AtomicInteger more = new AtomicInteger();
        volatile Runnable work = () -> {};

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public void run(String instance, Attempt attempt) {
            runs.computeIfAbsent(instance, name -> new AtomicInteger()).incrementAndGet();
            work.run();
        }

        @Override
        public boolean hasMore(String instance) {
            return more.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }

        @Override
        public void giveUp(String instance, Throwable failure) {
            givenUp.put(instance, failure);
        }

        int runs(String instance) {
            return runs.getOrDefault(instance, new AtomicInteger()).get();
        }
    }

    private void add(String instance) {
        store.database().run("add", handle -> queue.add(handle, "scripted", instance));
        queue.wake();
    }

    private void settle() {
        await(() -> queue.open() == 0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + PATIENCE).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Test
    void shouldDoWhatWaitedBeforeItWasStarted() {
        add("a");

        queue.start();
        settle();

        assertThat(job.runs("a")).isEqualTo(1);
    }

    @Test
    void shouldForgetWhatWasAddedInATransactionThatFailed() {
        queue.start();
        try {
            store.database().run("add", handle -> {
                queue.add(handle, "scripted", "a");
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException e) {
            assertThat(queue.open()).isZero();
        }
    }

    @Test
    void shouldDoAnInstanceOnceThatIsAddedTwice() {
        add("a");
        add("a");

        queue.start();
        settle();

        assertThat(job.runs("a")).isEqualTo(1);
    }

    private void addForLater(String instance) {
        store.database().run("add", handle -> queue.add(handle, "scripted", instance, Duration.ofHours(1)));
    }

    @Test
    void shouldBringForwardWhatIsWantedSooner() {
        addForLater("a");
        addForLater("b");
        assertThat(queue.due()).isZero();

        add("a");
        assertThat(queue.due()).isEqualTo(1);
        queue.start();
        await(() -> queue.open() == 1);

        assertThat(job.runs("a")).isEqualTo(1);
        assertThat(job.runs("b")).isZero();
    }

    @Test
    void shouldNotBringForwardWhatHasFailed() {
        addForLater("a");
        store.database().run("fail", handle -> handle.execute("UPDATE scheduled_tasks SET consecutive_failures = 1"));

        add("a");

        assertThat(queue.due()).isZero();
    }

    @Test
    void shouldDoItAgainWhenMoreCameInMeanwhile() {
        job.more.set(2);
        queue.start();

        add("a");
        await(() -> job.runs("a") == 3);
        settle();

        assertThat(job.runs("a")).isEqualTo(3);
    }

    @Test
    void shouldTryAgainAndGiveUpInTheEnd() {
        job.work = () -> {
            throw new IllegalStateException("poison");
        };
        queue.start();

        add("a");
        settle();

        assertThat(job.runs("a")).isEqualTo(3);
        assertThat(job.givenUp.get("a")).hasMessage("poison");
    }

    @Test
    void shouldNotCountPostponementsAsFailures() {
        var postponed = new AtomicInteger(10);
        job.work = () -> {
            if (postponed.getAndDecrement() > 0) {
                throw new Postponed("later", Instant.now());
            }
        };
        queue.start();

        add("a");
        settle();

        assertThat(job.givenUp).isEmpty();
        assertThat(job.runs("a")).isEqualTo(11);
    }

    @Test
    void shouldGiveBackWhatItHoldsWhenItStops() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        job.work = () -> {
            begun.countDown();
            boolean unused = awaitQuietly(stopped);
            throw new IllegalStateException("stopped in the middle");
        };
        queue.start();
        add("a");
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        var closing = new Thread(() -> queue.close());
        closing.start();
        await(() -> !queue.running().getAsBoolean());
        stopped.countDown();
        closing.join(PATIENCE.toMillis());

        job.work = () -> {};
        queue = queue("two");
        queue.start();
        settle();

        assertThat(job.runs("a")).isEqualTo(2);
        assertThat(job.givenUp).isEmpty();
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
