package io.mergewright.delivery;

import io.mergewright.delivery.Delivery.State;
import io.mergewright.delivery.Response.Nothing;
import io.mergewright.log.Redactor;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The deliveries in the store. Each throws {@link io.mergewright.store.StoreException} when the store cannot be used. Thread-safe. */
public final class Deliveries {
    static final String JOB = "delivery";

    private static final int LONGEST_OUTCOME = 1_000;
    private static final String COLUMNS = "id, guid, event, received_at, state, attempts, outcome, finished_at";

    private final Database database;
    private final Supplier<? extends Work> queue;
    private final Clock clock;
    private final Redactor redactor = new Redactor();
    private final GroupCommit<Arrival, Boolean> arrivals;

    public Deliveries(Store store, Supplier<? extends Work> queue, Clock clock) {
        this.database = store.database();
        this.queue = queue;
        this.clock = clock;
        this.arrivals =
                new GroupCommit<>(several -> database.call("keep deliveries", handle -> store(handle, several)));
    }

    /**
     * Keeps a delivery and, in the same transaction, the work that it makes.
     *
     * @param nothing why it asks for nothing; empty when it makes work
     * @return false when one with this guid is kept already
     */
    boolean store(String guid, String event, byte[] body, Optional<Nothing> nothing) {
        var arrival = new Arrival(guid, event, Packed.of(body), nothing);
        boolean stored = arrivals.write(arrival);
        if (stored && arrival.makesWork()) {
            queue.get().wake();
        }
        return stored;
    }

    /** Which of them are new. */
    private List<Boolean> store(Handle handle, List<Arrival> arrivals) {
        Instant now = clock.instant();
        var batch = handle.prepareBatch(
                "INSERT INTO delivery (guid, event, received_at, state, attempts, outcome, finished_at, body)"
                        + " VALUES (:guid, :event, :now, :state, 0, :outcome, :finished, :body) ON CONFLICT DO NOTHING");
        for (Arrival arrival : arrivals) {
            batch.bind("guid", arrival.guid())
                    .bind("event", arrival.event())
                    .bind("now", now)
                    .bind("state", (arrival.makesWork() ? State.WAITING : State.IGNORED).name())
                    .bind("outcome", shown(arrival.nothing().map(Nothing::why).orElse("")))
                    .bind("finished", arrival.makesWork() ? null : now)
                    .bind("body", arrival.body().bytes())
                    .add();
        }
        int[] inserted = batch.execute();
        List<Boolean> stored = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            stored.add(inserted[i] == 1);
            if (inserted[i] == 1 && arrivals.get(i).makesWork()) {
                queue.get().add(handle, JOB, arrivals.get(i).guid());
            }
        }
        return stored;
    }

    /** The delivery {@code guid}. */
    public Optional<Delivery> find(String guid) {
        return database.statement(
                "read a delivery",
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM delivery WHERE guid = :guid")
                        .bind("guid", guid)
                        .map((row, context) -> delivery(row))
                        .findOne());
    }

    /**
     * The newest deliveries.
     *
     * @param state only those; null for all
     */
    public List<Delivery> newest(@Nullable State state, int most) {
        return newest(Optional.ofNullable(state), Long.MAX_VALUE, most);
    }

    /** The newest deliveries in {@code state}, or in any, that came before the one with the number {@code before}. */
    public List<Delivery> newest(Optional<State> state, long before, int most) {
        return database.statement(
                "read deliveries",
                handle -> handle.createQuery(
                                "SELECT " + COLUMNS
                                        + " FROM delivery WHERE (:state = '' OR state = :state) AND id < :before ORDER BY id DESC LIMIT :most")
                        .bind("state", state.map(State::name).orElse(""))
                        .bind("before", before)
                        .bind("most", most)
                        .map((row, context) -> delivery(row))
                        .list());
    }

    /** Those of {@code guids} that are kept. */
    Set<String> known(List<String> guids) {
        if (guids.isEmpty()) {
            return Set.of();
        }
        return database.statement(
                "look for deliveries",
                handle -> handle.createQuery("SELECT guid FROM delivery WHERE guid IN (<guids>)")
                        .bindList("guids", guids)
                        .mapTo(String.class)
                        .collect(Collectors.toSet()));
    }

    /** How many wait, and for how long. */
    public Backlog backlog() {
        return database.statement(
                "count waiting deliveries",
                handle -> handle.createQuery(
                                "SELECT COUNT(*) AS waiting, MIN(received_at) AS oldest FROM delivery WHERE state = 'WAITING'")
                        .map((row, context) -> new Backlog(
                                row.getLong("waiting"),
                                Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)))
                        .one());
    }

    /** What GitHub sent. */
    record Waiting(String event, Packed body) {}

    /** The delivery {@code guid}, if it waits to be handled. */
    Optional<Waiting> waiting(String guid) {
        return database.statement(
                "read a delivery",
                handle -> handle.createQuery(
                                "SELECT event, body FROM delivery WHERE guid = :guid AND state = 'WAITING'")
                        .bind("guid", guid)
                        .map((row, context) -> new Waiting(row.getString("event"), Packed.kept(row.getBytes("body"))))
                        .findOne());
    }

    void handled(String guid, String outcome) {
        finish(guid, State.HANDLED, outcome);
    }

    void setAside(String guid, String failure) {
        finish(guid, State.SET_ASIDE, failure);
    }

    /** Handling a delivery again does no harm. */
    private void finish(String guid, State state, String outcome) {
        database.callWithoutWait(
                "finish a delivery",
                handle -> handle.createUpdate(
                                "UPDATE delivery SET state = :state, outcome = :outcome, finished_at = :now WHERE guid = :guid")
                        .bind("state", state.name())
                        .bind("outcome", shown(outcome))
                        .bind("now", clock.instant())
                        .bind("guid", guid)
                        .execute());
    }

    /** Remembers a failed attempt. */
    void failed(String guid, String failure) {
        database.run(
                "keep a failure",
                handle -> handle.createUpdate(
                                "UPDATE delivery SET attempts = attempts + 1, outcome = :failure WHERE guid = :guid")
                        .bind("failure", shown(failure))
                        .bind("guid", guid)
                        .execute());
    }

    /**
     * Has a delivery handled again, whatever came of it before.
     *
     * @return false when there is none, or it waits already
     */
    public boolean retry(String guid) {
        boolean changed = database.call("retry a delivery", handle -> {
            int updated = handle.createUpdate("UPDATE delivery SET state = 'WAITING', attempts = 0, finished_at = NULL"
                            + " WHERE guid = :guid AND state <> 'WAITING'")
                    .bind("guid", guid)
                    .execute();
            if (updated == 1) {
                queue.get().add(handle, JOB, guid);
            }
            return updated == 1;
        });
        if (changed) {
            queue.get().wake();
        }
        return changed;
    }

    /** Puts deliveries that wait, and for which there is no work any more, back into the queue; returns how many waited. */
    public int requeue() {
        return database.call("look for waiting deliveries", handle -> {
            List<String> waiting = handle.createQuery(
                            "SELECT guid FROM delivery d WHERE state = 'WAITING' AND NOT EXISTS (SELECT 1 FROM scheduled_tasks t"
                                    + " WHERE t.task_name = :job AND t.task_instance = d.guid) ORDER BY id LIMIT 1000")
                    .bind("job", JOB)
                    .mapTo(String.class)
                    .list();
            waiting.forEach(guid -> queue.get().add(handle, JOB, guid));
            return waiting.size();
        });
    }

    /** Deletes what was finished before {@code time}. */
    public int prune(Instant time) {
        return database.call(
                "delete old deliveries",
                handle -> handle.createUpdate("DELETE FROM delivery WHERE finished_at < :time AND state <> 'WAITING'")
                        .bind("time", time)
                        .execute());
    }

    /** Failures may quote what came from outside. */
    private String shown(String text) {
        String line = Database.storable(redactor.redact(text)).replaceAll("\\s+", " ");
        return line.length() <= LONGEST_OUTCOME ? line : line.substring(0, LONGEST_OUTCOME) + "…";
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("guid"),
                row.getString("event"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("outcome"),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
