package io.mergewright.decide;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.decide.Choice.Publish;
import io.mergewright.decide.Choice.Reject;
import io.mergewright.decide.Choice.Snooze;
import io.mergewright.decide.Decided.Spot;
import io.mergewright.ledger.State;
import io.mergewright.pull.HeldComments;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * What people decide about suggestions that wait. Of two who decide at once the first has decided, and the second is told so. A decision
 * takes effect {@link #DELAY} later, by {@link DecisionJob}; until then it can be undone. Safe for threads and processes.
 */
public final class Decisions {
    /** How long a decision can be undone. */
    public static final Duration DELAY = Duration.ofMinutes(1);

    private static final int MOST_ATTEMPTS = 3;

    private final Database database;
    private final HeldComments held;
    private final Supplier<? extends Work> queue;
    private final AuditLog audit;
    private final Clock clock;

    /** @param queue once it is there */
    public Decisions(Store store, HeldComments held, Supplier<? extends Work> queue, AuditLog audit, Clock clock) {
        this.database = store.database();
        this.held = held;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decides about {@code suggestion}, which {@code person} may see. */
    public Deciding decide(Person person, String suggestion, Choice choice) {
        Optional<Spot> spot = held.of(suggestion).map(one -> new Spot(one.pull(), one.fingerprint()));
        Decided wanted = decided(person, suggestion, choice, spot);
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Deciding> result = database.call("decide about a suggestion", handle -> decide(handle, wanted));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException("decided and undone again and again: " + suggestion);
    }

    private Decided decided(Person person, String suggestion, Choice choice, Optional<Spot> spot) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Publish> publish = choice instanceof Publish one ? Optional.of(one) : Optional.empty();
        return new Decided(
                suggestion,
                choice.verdict(),
                person.login(),
                choice instanceof Reject reject ? reject.reason() : "",
                publish.flatMap(Publish::text),
                publish.flatMap(Publish::change),
                now,
                choice instanceof Snooze snooze ? snooze.until() : now.plus(DELAY),
                Decided.State.TAKEN,
                "",
                spot);
    }

    /** Empty when what another had decided was undone at this very moment. */
    private Optional<Deciding> decide(Handle handle, Decided wanted) {
        Optional<State> state = handle.createQuery("SELECT state FROM suggestion WHERE id = :id")
                .bind("id", Database.storable(wanted.suggestion()))
                .mapTo(String.class)
                .findOne()
                .map(State::valueOf);
        if (state.isEmpty()) {
            return Optional.of(new Deciding.Unknown());
        }
        Optional<Decided> before = DecisionTable.find(handle, wanted.suggestion());
        if (before.filter(one -> one.holds(wanted.at())).isPresent()) {
            return before.map(Deciding.TakenBefore::new);
        }
        boolean failed =
                before.filter(one -> one.state() == Decided.State.FAILED).isPresent();
        if (state.get() != State.QUEUED && !failed) {
            return Optional.of(new Deciding.NotWaiting(state.get()));
        }
        if (!DecisionTable.insert(handle, wanted, wanted.at())) {
            return DecisionTable.find(handle, wanted.suggestion()).map(Deciding.TakenBefore::new);
        }
        if (wanted.verdict() != Verdict.SNOOZE) {
            queue.get().add(handle, DecisionJob.NAME, wanted.suggestion(), DELAY);
        }
        audit.add(handle, wanted.login(), wanted.verdict().label(), wanted.suggestion(), detail(wanted));
        return Optional.of(new Deciding.Taken(wanted));
    }

    private static String detail(Decided wanted) {
        return switch (wanted.verdict()) {
            case PUBLISH ->
                wanted.isEdited()
                        ? "edited, in effect at " + wanted.effectiveAt()
                        : "in effect at " + wanted.effectiveAt();
            case REJECT -> wanted.reason();
            case SNOOZE -> "until " + wanted.effectiveAt();
        };
    }

    /** Undoes what was decided about {@code suggestion}; what is put off anybody may take up again. */
    public Undoing undo(Person person, String suggestion) {
        return database.call("undo a decision", handle -> {
            Optional<Decided> found = DecisionTable.lock(handle, suggestion);
            if (found.isEmpty()) {
                return new Undoing.Nothing();
            }
            Decided decided = found.get();
            if (!decided.isOpen(clock.instant())) {
                return new Undoing.TooLate(decided);
            }
            if (!isAllowed(person, decided)) {
                return new Undoing.Foreign(decided);
            }
            DecisionTable.delete(handle, suggestion);
            audit.add(
                    handle,
                    person.login(),
                    "undo",
                    suggestion,
                    decided.verdict().label() + " by " + decided.login());
            return new Undoing.Undone(decided);
        });
    }

    private static boolean isAllowed(Person person, Decided decided) {
        return decided.verdict() == Verdict.SNOOZE || decided.login().equals(person.login()) || person.may(Role.ADMIN);
    }

    /** What was decided about {@code suggestion} and still holds, or has failed. */
    public Optional<Decided> of(String suggestion) {
        return database.statement("look for a decision", handle -> DecisionTable.find(handle, suggestion));
    }
}
