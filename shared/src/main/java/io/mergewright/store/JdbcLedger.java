package io.mergewright.store;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.Standing;
import io.mergewright.log.Redactor;
import io.mergewright.store.SuggestionTable.Group;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The ledger in the database. Secrets are taken out here, at the last border before the disk, whoever tells of a suggestion. What
 * the events of a suggestion add up to is written beside them in the same transaction. Safe for threads and processes.
 */
public final class JdbcLedger implements Ledger {
    private final Database database;
    private final Redactor redactor = new Redactor();

    public JdbcLedger(Store store) {
        this.database = store.database();
    }

    @Override
    public void propose(Proposal told, Grounds grounds) {
        Proposal proposal = withoutSecrets(told);
        var group = new Group(
                Database.storable(proposal.origin().repository()),
                proposal.fingerprint().value());
        database.run("keep a suggestion", handle -> {
            SuggestionTable.lock(handle, group);
            if (SuggestionTable.insert(handle, proposal)) {
                FactTable.insert(handle, proposal);
                SuggestionTextTable.insert(handle, proposal);
                grounds(handle, proposal.id(), grounds);
                SuggestionEventTable.insert(handle, proposed(proposal));
                choose(handle, group);
            }
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreException when there is no such suggestion, or the database cannot be used
     */
    @Override
    public boolean append(Event told) {
        Event event = withoutSecrets(told);
        return database.call("keep an event", handle -> append(handle, event));
    }

    private boolean append(Handle handle, Event event) {
        String id = event.suggestion();
        Group group = SuggestionTable.groupOf(handle, id)
                .orElseThrow(() -> new StoreException(database.name(), "knows no suggestion " + id));
        SuggestionTable.lock(handle, group);
        if (!SuggestionEventTable.insert(handle, event)) {
            return false;
        }
        var standing = Standing.of(SuggestionEventTable.of(handle, id));
        SuggestionTable.update(handle, id, standing);
        FactTable.update(handle, id, standing);
        choose(handle, group);
        return true;
    }

    private void grounds(Handle handle, String id, Grounds told) {
        if (!told.equals(Grounds.NONE)) {
            GroundsTable.insert(handle, id, withoutSecrets(told));
        }
    }

    private static void choose(Handle handle, Group group) {
        FactTable.turn(handle, SuggestionTable.letStand(handle, group, SuggestionTable.chosen(handle, group)));
    }

    static Event proposed(Proposal proposal) {
        return new Event(
                proposal.id(),
                "proposed",
                Event.Kind.PROPOSED,
                proposal.at(),
                proposal.maker().agent(),
                proposal.maker().source());
    }

    private Proposal withoutSecrets(Proposal proposal) {
        return new Proposal(
                proposal.id(),
                proposal.fingerprint(),
                proposal.origin(),
                proposal.maker(),
                proposal.category(),
                redactor.redact(proposal.title()),
                redactor.redact(proposal.diff()),
                proposal.estimate(),
                proposal.microDollars(),
                proposal.at());
    }

    private Grounds withoutSecrets(Grounds grounds) {
        return new Grounds(
                grounds.quotes().stream()
                        .map(quote -> new Grounds.Quote(
                                quote.place(), quote.first(), quote.last(), withoutSecrets(quote.lines())))
                        .toList(),
                withoutSecrets(grounds.reasons()),
                withoutSecrets(grounds.checked()),
                withoutSecrets(grounds.notChecked()),
                grounds.trace());
    }

    private List<String> withoutSecrets(List<String> texts) {
        return texts.stream().map(redactor::redact).toList();
    }

    private Event withoutSecrets(Event event) {
        return new Event(
                event.suggestion(),
                event.key(),
                event.kind(),
                event.at(),
                redactor.redact(event.actor()),
                redactor.redact(event.detail()));
    }
}
