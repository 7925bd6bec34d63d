package io.mergewright.decide;

import io.mergewright.access.AuditLog;
import io.mergewright.decide.Decided.Spot;
import io.mergewright.decide.Decided.State;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Ledger;
import io.mergewright.pull.HeldComment;
import io.mergewright.pull.HeldComment.Progress;
import io.mergewright.pull.HeldComments;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Attempt;
import io.mergewright.work.Job;
import io.mergewright.work.Postponed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Puts decisions into effect. From the moment in which one is underway it cannot be undone; each step from there on may be done again, and
 * comes to the same. Thread-safe.
 */
public final class DecisionJob implements Job {
    static final String NAME = "decision";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final String AGENT = "mergewright";

    private final Database database;
    private final HeldComments held;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    public DecisionJob(Store store, HeldComments held, Ledger ledger, AuditLog audit, Clock clock) {
        this.database = store.database();
        this.held = held;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String suggestion, Attempt attempt) {
        begin(suggestion).ifPresent(decided -> {
            switch (decided.verdict()) {
                case REJECT -> reject(decided);
                case PUBLISH -> publish(decided);
                case SNOOZE -> {}
            }
        });
    }

    /** What is underway from now on; empty when there is nothing to do, or nothing any more. */
    private Optional<Decided> begin(String suggestion) {
        Optional<Decided> found = database.statement(
                        "look for a decision", handle -> DecisionTable.find(handle, suggestion))
                .filter(one -> one.verdict() != Verdict.SNOOZE);
        return found.filter(one -> one.state() == State.UNDERWAY)
                .or(() -> found.filter(one -> one.state() == State.TAKEN).flatMap(this::begin));
    }

    private Optional<Decided> begin(Decided decided) {
        if (decided.isOpen(clock.instant())) {
            throw new Postponed("it can still be undone", decided.effectiveAt());
        }
        Optional<HeldComment> place = decided.verdict() == Verdict.PUBLISH ? place(decided) : Optional.empty();
        Optional<HeldComments.Edit> edit = place.flatMap(one -> edit(decided, one));
        return database.call("begin with a decision", handle -> {
            boolean same = DecisionTable.lock(handle, decided.suggestion())
                    .filter(decided::equals)
                    .isPresent();
            if (same) {
                DecisionTable.move(handle, decided.suggestion(), State.UNDERWAY, "");
                place.filter(one -> one.progress() == Progress.HELD).ifPresent(one -> held.release(handle, one, edit));
            }
            return same ? Optional.of(decided) : Optional.empty();
        });
    }

    private Optional<HeldComment> place(Decided decided) {
        return decided.spot().flatMap(spot -> held.at(spot.pull(), spot.fingerprint()));
    }

    private Optional<HeldComments.Edit> edit(Decided decided, HeldComment place) {
        return decided.isEdited()
                ? Optional.of(new HeldComments.Edit(
                        decided.login(),
                        decided.text().orElseGet(() -> title(decided.suggestion())),
                        decided.change().or(place::replacement)))
                : Optional.empty();
    }

    private String title(String suggestion) {
        return database.statement(
                "read a title",
                handle -> handle.createQuery("SELECT title FROM suggestion_text WHERE id = :id")
                        .bind("id", suggestion)
                        .mapTo(String.class)
                        .one());
    }

    private void reject(Decided decided) {
        place(decided).ifPresent(one -> held.dismiss(one, decided.login(), decided.reason()));
        append(decided.suggestion(), decided, Kind.REJECTED, decided.reason());
        end(decided, State.DONE, "");
    }

    private void publish(Decided decided) {
        if (decided.spot().isEmpty()) {
            shown(decided, decided.suggestion(), "on its page");
            return;
        }
        Optional<HeldComment> place = place(decided);
        if (place.isEmpty()) {
            fail(decided, "The newest commit of the pull request does not have these lines any more.");
            return;
        }
        switch (place.get().progress()) {
            case SAID -> said(decided, place.get());
            case DISMISSED -> fail(decided, "It was dismissed in the pull request meanwhile.");
            case HELD, LEAVING -> leaving(decided, place.get());
        }
    }

    private void said(Decided decided, HeldComment place) {
        shown(decided, place.suggestion(), "in the pull request");
        if (!place.suggestion().equals(decided.suggestion())) {
            ledger.append(new Event(
                    decided.suggestion(),
                    decided.key() + ":superseded",
                    Kind.SUPERSEDED,
                    clock.instant(),
                    AGENT,
                    place.suggestion()));
        }
    }

    private void shown(Decided decided, String suggestion, String where) {
        if (decided.isEdited()) {
            append(suggestion, decided, Kind.EDITED, decided.text().orElse("its change"));
        }
        append(suggestion, decided, Kind.PUBLISHED, where);
        end(decided, State.DONE, "");
    }

    /** Waits while the pull request is to be looked at; when that is over and it is held still, it will not go out. */
    private void leaving(Decided decided, HeldComment place) {
        if (held.isAskedFor(place.pull())) {
            throw new Postponed("its pull request is looked at", clock.instant().plus(LOOK_AGAIN));
        }
        Optional<HeldComment> now = place(decided);
        if (now.filter(one -> one.progress() == Progress.SAID).isPresent()) {
            said(decided, now.get());
            return;
        }
        String trouble = held.trouble(place.pull());
        fail(
                decided,
                trouble.isEmpty()
                        ? "The pull request is closed, or has other lines there by now."
                        : "GitHub did not take it: " + trouble);
    }

    private void append(String suggestion, Decided decided, Kind kind, String detail) {
        ledger.append(new Event(
                suggestion, decided.key() + ":" + kind.label(), kind, decided.effectiveAt(), decided.login(), detail));
    }

    private void fail(Decided decided, String reason) {
        end(decided, State.FAILED, reason);
    }

    private void end(Decided decided, State state, String outcome) {
        database.run("end a decision", handle -> {
            decided.spot().ifPresent(spot -> withdraw(handle, spot));
            DecisionTable.move(handle, decided.suggestion(), state, outcome);
            String verdict = decided.verdict().label();
            audit.add(
                    handle,
                    decided.login(),
                    state == State.DONE ? verdict + " in effect" : verdict + " failed",
                    decided.suggestion(),
                    outcome);
        });
    }

    private void withdraw(Handle handle, Spot spot) {
        held.withdraw(handle, spot.pull(), spot.fingerprint());
    }

    @Override
    public boolean hasMore(String suggestion) {
        Instant now = clock.instant();
        return database.call(
                "look for a decision",
                handle -> DecisionTable.lock(handle, suggestion)
                        .filter(one -> one.verdict() != Verdict.SNOOZE)
                        .filter(one -> one.state() == State.UNDERWAY || one.isOpen(now))
                        .isPresent());
    }

    @Override
    public void giveUp(String suggestion, Throwable failure) {
        begin(suggestion).ifPresent(decided -> fail(decided, "It failed again and again: " + failure.getMessage()));
    }
}
