package io.mergewright.simulator.hooks;

import io.mergewright.simulator.hooks.Delivery.Message;
import io.mergewright.simulator.hooks.Delivery.Outcome;
import io.mergewright.simulator.model.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Sends webhooks in its own threads and remembers each delivery. Nothing is sent again by itself. Thread-safe. */
public final class Deliveries implements AutoCloseable {
    private static final int QUEUE = 100_000;

    private final World world;
    private final HookSender sender = new HookSender();
    private final ThreadPoolExecutor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private final TreeMap<Long, Delivery> all = new TreeMap<>();
    private final List<Delivery> held = new ArrayList<>();
    private Disorder disorder;
    private Random random;
    private int underWay;

    /** With one thread the deliveries come in the order of the events. */
    public Deliveries(World world, int threadCount, Disorder disorder) {
        this.world = world;
        this.disorder = disorder;
        this.random = new Random(disorder.seed());
        this.threads = new ThreadPoolExecutor(
                threadCount, threadCount, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), task -> {
                    var thread = new Thread(task, "simulator-hookshot");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    public void disturb(Disorder with) {
        locked(() -> {
            disorder = with;
            random = new Random(with.seed());
            return true;
        });
    }

    void send(Message message) {
        send(new Delivery(
                world.ids.next(),
                new UUID(message.hookId(), world.ids.next()).toString(),
                false,
                world.clock.instant(),
                message,
                Outcome.PENDING));
    }

    /** Sends a delivery once more, with the same guid; empty when there is none of this id. */
    public Optional<Delivery> redeliver(long id) {
        var again = find(id).map(first -> new Delivery(
                world.ids.next(), first.guid(), true, world.clock.instant(), first.message(), Outcome.PENDING));
        again.ifPresent(this::start);
        return again;
    }

    private void send(Delivery delivery) {
        locked(() -> {
            if (random.nextDouble() < disorder.lost()) {
                all.put(delivery.id(), delivery.with(Outcome.failed("failed to connect to host", 502)));
                return true;
            }
            int times = random.nextDouble() < disorder.duplicated() ? 2 : 1;
            held.addAll(Collections.nCopies(times, delivery));
            if (held.size() > disorder.shuffled()) {
                release();
            }
            return true;
        });
    }

    private void release() {
        if (disorder.shuffled() > 0) {
            Collections.shuffle(held, random);
        }
        held.forEach(this::start);
        held.clear();
    }

    private void start(Delivery delivery) {
        locked(() -> {
            underWay++;
            all.put(delivery.id(), delivery);
            threads.execute(() -> finish(delivery.with(sender.send(delivery))));
            return true;
        });
    }

    private void finish(Delivery delivery) {
        locked(() -> {
            underWay--;
            all.put(delivery.id(), delivery);
            settled.signalAll();
            return true;
        });
    }

    /** Sends what is held back and waits until all deliveries have come to an end. */
    public void await(Duration limit) {
        locked(() -> {
            release();
            long left = limit.toNanos();
            try {
                while (underWay > 0) {
                    if (left <= 0) {
                        throw new IllegalStateException(underWay + " deliveries not over within " + limit);
                    }
                    left = settled.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while deliveries were under way", e);
            }
            return true;
        });
    }

    public Optional<Delivery> find(long id) {
        return locked(() -> Optional.ofNullable(all.get(id)));
    }

    /** All deliveries, oldest first. */
    public List<Delivery> all() {
        return locked(() -> List.copyOf(all.values()));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
