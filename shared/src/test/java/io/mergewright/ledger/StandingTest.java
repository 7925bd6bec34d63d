package io.mergewright.ledger;

import static io.mergewright.ledger.Event.Kind.ACCEPTED;
import static io.mergewright.ledger.Event.Kind.APPLIED_EXACTLY;
import static io.mergewright.ledger.Event.Kind.APPLIED_IN_MEANING;
import static io.mergewright.ledger.Event.Kind.IGNORED;
import static io.mergewright.ledger.Event.Kind.LABELLED_RIGHT;
import static io.mergewright.ledger.Event.Kind.LABELLED_WRONG;
import static io.mergewright.ledger.Event.Kind.PROPOSED;
import static io.mergewright.ledger.Event.Kind.PUBLISHED;
import static io.mergewright.ledger.Event.Kind.QUEUED;
import static io.mergewright.ledger.Event.Kind.REJECTED;
import static io.mergewright.ledger.Event.Kind.REVERTED;
import static io.mergewright.ledger.Event.Kind.SUPERSEDED;
import static io.mergewright.ledger.Event.Kind.TOUCHED;
import static io.mergewright.ledger.Event.Kind.VERIFIED;
import static io.mergewright.ledger.Event.Kind.VIEWED;
import static io.mergewright.ledger.Event.Kind.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void shouldStandWhereTheGatePutIt() {
        assertThat(after().state()).isEqualTo(State.PROPOSED);
        assertThat(after(PUBLISHED).state()).isEqualTo(State.PUBLISHED);
        assertThat(after(WITHHELD).state()).isEqualTo(State.WITHHELD);
        assertThat(after(QUEUED, PUBLISHED).state()).isEqualTo(State.PUBLISHED);
        assertThat(after(QUEUED, PUBLISHED).asked()).isTrue();
        assertThat(after(WITHHELD).shown()).isFalse();
    }

    @Test
    void shouldLetTheLaterDecisionOfAPersonCount() {
        assertThat(after(PUBLISHED, REJECTED, ACCEPTED).state()).isEqualTo(State.ACCEPTED);
        assertThat(after(PUBLISHED, ACCEPTED, REJECTED).state()).isEqualTo(State.REJECTED);
        assertThat(after(PUBLISHED, REJECTED, APPLIED_IN_MEANING).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldTakeAcceptanceAwayWhenItIsReverted() {
        assertThat(after(PUBLISHED, ACCEPTED, REVERTED).state()).isEqualTo(State.REVERTED);
        assertThat(after(PUBLISHED, ACCEPTED, REVERTED).right()).contains(false);
        assertThat(after(PUBLISHED, ACCEPTED, REVERTED, ACCEPTED).state()).isEqualTo(State.ACCEPTED);
        assertThat(after(PUBLISHED, REVERTED).state()).isEqualTo(State.PUBLISHED);
        assertThat(after(PUBLISHED, REJECTED, REVERTED).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void shouldNotTakeSupersededForDecided() {
        var superseded = after(PUBLISHED, SUPERSEDED);

        assertThat(superseded.state()).isEqualTo(State.SUPERSEDED);
        assertThat(superseded.state().isDecided()).isFalse();
        assertThat(superseded.right()).isEmpty();
        assertThat(after(PUBLISHED, ACCEPTED, SUPERSEDED).state()).isEqualTo(State.ACCEPTED);
        assertThat(after(PUBLISHED, SUPERSEDED, IGNORED).state()).isEqualTo(State.SUPERSEDED);
        assertThat(after(PUBLISHED, SUPERSEDED, ACCEPTED).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldTakeIgnoredForDecidedUntilAPersonAnswers() {
        assertThat(after(PUBLISHED, IGNORED).state().isDecided()).isTrue();
        assertThat(after(PUBLISHED, IGNORED).right()).contains(false);
        assertThat(after(PUBLISHED, IGNORED, ACCEPTED).state()).isEqualTo(State.ACCEPTED);
        assertThat(after(PUBLISHED, ACCEPTED, IGNORED).state()).isEqualTo(State.ACCEPTED);
        assertThat(after(PUBLISHED, REJECTED, IGNORED).state()).isEqualTo(State.REJECTED);
        assertThat(after(WITHHELD, IGNORED).state()).isEqualTo(State.WITHHELD);
    }

    @Test
    void shouldNotTakeForAnAnswerWhatNobodyWasShown() {
        assertThat(after(WITHHELD, APPLIED_EXACTLY).state()).isEqualTo(State.WITHHELD);
        assertThat(after(WITHHELD, VIEWED, APPLIED_EXACTLY).state()).isEqualTo(State.ACCEPTED);
        assertThat(after(WITHHELD, ACCEPTED).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldBeVerifiedOnlyWhileItStandsAccepted() {
        assertThat(after(PUBLISHED, ACCEPTED, VERIFIED).verified()).isTrue();
        assertThat(after(PUBLISHED, VERIFIED).verified()).isFalse();
        assertThat(after(PUBLISHED, ACCEPTED, VERIFIED, REVERTED).verified()).isFalse();
        assertThat(after(PUBLISHED, ACCEPTED, VERIFIED, REVERTED, ACCEPTED).verified())
                .isFalse();
    }

    @Test
    void shouldLetTheLabelDecideWhetherItTurnedOutRight() {
        assertThat(after(PUBLISHED, REJECTED, LABELLED_RIGHT).right()).contains(true);
        assertThat(after(WITHHELD, LABELLED_WRONG).right()).contains(false);
        assertThat(after(WITHHELD, LABELLED_WRONG, LABELLED_RIGHT).label()).contains(true);
        assertThat(after(WITHHELD, LABELLED_WRONG).state()).isEqualTo(State.WITHHELD);
        assertThat(after(PUBLISHED, ACCEPTED, LABELLED_WRONG).accepted()).isTrue();
    }

    @Test
    void shouldCountInTheOrderInWhichThingsHappened() {
        var told = List.of(event(PUBLISHED, 1), event(REJECTED, 5), event(ACCEPTED, 3));

        assertThat(Standing.of(told).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void shouldCountInTheOrderOfTellingWhatHappenedAtOnce() {
        assertThat(Standing.of(List.of(event(REJECTED, 5), event(ACCEPTED, 5))).state())
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldMeasureFromTheFirstShowingToTheFirstAnswerOfAPerson() {
        assertThat(after(QUEUED, VIEWED, REJECTED, ACCEPTED).answered()).contains(Duration.ofMinutes(2));
        assertThat(after(WITHHELD, PUBLISHED, ACCEPTED).answered()).contains(Duration.ofMinutes(1));
        assertThat(after(PUBLISHED, IGNORED).answered()).isEmpty();
    }

    @Test
    void shouldRememberThatTheLinesWereTouched() {
        assertThat(after(PUBLISHED, TOUCHED).touched()).isTrue();
        assertThat(after(PUBLISHED, TOUCHED).state()).isEqualTo(State.PUBLISHED);
    }

    /** After it was proposed, and {@code kinds} happened a minute apart. */
    private static Standing after(Event.Kind... kinds) {
        List<Event> events = new ArrayList<>();
        events.add(event(PROPOSED, 0));
        for (int i = 0; i < kinds.length; i++) {
            events.add(event(kinds[i], i + 1));
        }
        return Standing.of(events);
    }

    private static Event event(Event.Kind kind, int minute) {
        return new Event("suggestion-1", kind.label() + minute, kind, START.plusSeconds(60L * minute), "jane", "");
    }
}
