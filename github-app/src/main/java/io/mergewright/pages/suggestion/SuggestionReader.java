package io.mergewright.pages.suggestion;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.decide.Decisions;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.LedgerReader;
import io.mergewright.ledger.Life;
import io.mergewright.ledger.Proposal;
import io.mergewright.pages.suggestion.ShownSuggestion.ShownEvent;
import io.mergewright.pages.suggestion.ShownSuggestion.ShownPlace;
import io.mergewright.pull.HeldComment;
import io.mergewright.pull.HeldComments;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts together what is known of a suggestion, for whoever may see it. */
public final class SuggestionReader {
    private final LedgerReader suggestions;
    private final Ledger ledger;
    private final HeldComments held;
    private final Decisions decisions;
    private final GitHubLinks links;
    private final Clock clock;

    public SuggestionReader(
            LedgerReader suggestions,
            Ledger ledger,
            HeldComments held,
            Decisions decisions,
            GitHubLinks links,
            Clock clock) {
        this.suggestions = suggestions;
        this.ledger = ledger;
        this.held = held;
        this.decisions = decisions;
        this.links = links;
        this.clock = clock;
    }

    /** The suggestion {@code id}; empty when there is none that {@code person} may see. */
    public Optional<ShownSuggestion> find(Person person, String id) {
        return life(person, id).map(life -> shown(person, life));
    }

    /** The same, and the ledger keeps that this person has looked, once, where it is somebody who decides. */
    public Optional<ShownSuggestion> open(Person person, String id) {
        Optional<Life> life = life(person, id);
        if (life.isPresent() && person.may(Role.REVIEWER) && isFirstLook(life.get(), person)) {
            ledger.append(new Event(id, key(person), Event.Kind.VIEWED, clock.instant(), person.login(), ""));
            return life(person, id).map(now -> shown(person, now));
        }
        return life.map(one -> shown(person, one));
    }

    private Optional<Life> life(Person person, String id) {
        return suggestions
                .life(id)
                .filter(life -> person.sees(life.proposal().origin().repository()));
    }

    private static boolean isFirstLook(Life life, Person person) {
        return life.events().stream().noneMatch(event -> event.key().equals(key(person)));
    }

    private static String key(Person person) {
        String login = person.login();
        return "viewed:" + (login.length() <= 100 ? login : login.substring(0, 100));
    }

    private ShownSuggestion shown(Person person, Life life) {
        Proposal one = life.proposal();
        Grounds grounds = suggestions.grounds(one.id());
        return new ShownSuggestion(
                one.id(),
                one.title(),
                life.standing().state().label(),
                one.origin().repository(),
                one.origin().job(),
                one.origin().commit(),
                links.commit(one.origin().repository(), one.origin().commit()),
                one.category(),
                one.maker().agent(),
                one.maker().source(),
                one.maker().model(),
                one.maker().prompt(),
                one.at(),
                one.estimate().confidence(),
                one.estimate().raw(),
                one.microDollars(),
                one.diff(),
                reasons(life, grounds),
                grounds.quotes(),
                grounds.checked(),
                grounds.notChecked(),
                grounds.trace(),
                held.of(one.id()).map(place -> place(one.origin().repository(), place)),
                decisions.of(one.id()).map(decided -> ShownDecision.of(decided, person, clock.instant())),
                life.events().stream()
                        .map(event -> new ShownEvent(
                                event.kind().label(), event.kind().words(), event.at(), event.actor(), event.detail()))
                        .toList());
    }

    /** Before grounds were kept, the gate told its reasons in its event only. */
    private static List<String> reasons(Life life, Grounds grounds) {
        if (!grounds.reasons().isEmpty()) {
            return grounds.reasons();
        }
        return life.events().stream()
                .filter(event -> event.key().equals("gate") && !event.detail().isEmpty())
                .map(Event::detail)
                .toList();
    }

    private ShownPlace place(String repository, HeldComment place) {
        return new ShownPlace(
                place.pull().number(),
                place.path(),
                place.first(),
                place.last(),
                place.quoted(),
                place.replacement(),
                place.progress().name().toLowerCase(Locale.ROOT),
                links.pull(repository, place));
    }
}
