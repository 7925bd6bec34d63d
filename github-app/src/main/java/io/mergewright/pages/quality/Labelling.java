package io.mergewright.pages.quality;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.LedgerReader;
import io.mergewright.ledger.Life;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Enters what people say of suggestions. */
final class Labelling {
    private static final int MOST_ATTEMPTS = 3;

    private final Ledger ledger;
    private final LedgerReader reader;
    private final AuditLog audit;
    private final Clock clock;

    Labelling(Ledger ledger, LedgerReader reader, AuditLog audit, Clock clock) {
        this.ledger = ledger;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** The suggestion, when there is one that {@code person} may see. */
    Optional<Life> find(String id, Person person) {
        return reader.life(id)
                .filter(life -> person.sees(life.proposal().origin().repository()));
    }

    /** {@code life} as it is put before a person. */
    Sample sample(Life life) {
        return Sample.of(life, reader.grounds(life.proposal().id()));
    }

    /** What {@code person} said last of it; empty when nothing yet. */
    static Optional<Boolean> label(Life life, Person person) {
        List<Event> own = own(life, person);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.get(own.size() - 1).kind() == Kind.LABELLED_RIGHT);
    }

    /** Saying the same again changes nothing; saying something else counts from now on. */
    void label(Life life, Person person, boolean right) {
        String id = life.proposal().id();
        Life known = life;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (label(known, person).filter(said -> said == right).isPresent()) {
                return;
            }
            if (ledger.append(event(known, person, right))) {
                audit.add(person.login(), "label", id, right ? "right" : "wrong");
                return;
            }
            known = reader.life(id).orElse(known);
        }
    }

    private Event event(Life life, Person person, boolean right) {
        return new Event(
                life.proposal().id(),
                "label:%s:%d".formatted(person.login(), own(life, person).size() + 1),
                right ? Kind.LABELLED_RIGHT : Kind.LABELLED_WRONG,
                clock.instant(),
                person.login(),
                "");
    }

    private static List<Event> own(Life life, Person person) {
        return life.events().stream()
                .filter(event -> event.kind() == Kind.LABELLED_RIGHT || event.kind() == Kind.LABELLED_WRONG)
                .filter(event -> event.actor().equals(person.login()))
                .toList();
    }
}
