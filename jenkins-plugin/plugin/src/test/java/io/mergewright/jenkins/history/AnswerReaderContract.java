package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mergewright.core.Fingerprint;
import io.mergewright.jenkins.history.AnswerReader.Alike;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.State;
import io.mergewright.store.JdbcLedger;
import io.mergewright.supervisor.ModelRepair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class AnswerReaderContract extends HistoryContract {
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);

    private void propose(String id, String model, Instant at) {
        var ledger = new JdbcLedger(store);
        ledger.propose(
                new Proposal(
                        id,
                        Fingerprint.of(List.of(id)),
                        new Proposal.Origin("shop", "shop", "c0ffee"),
                        new Proposal.Maker(ModelRepair.AGENT, "missing-token", model, ""),
                        "compile",
                        "Put the missing ;",
                        "",
                        new Proposal.Estimate(0.9, 0.9),
                        0,
                        at),
                new Grounds(List.of(), List.of(), List.of(), List.of(), ""));
        ledger.append(new Event(id, "gate", Kind.QUEUED, at, "gate", ""));
    }

    private void propose(String id, BuildKey build) {
        propose(id, "", MONDAY);
        tables.owners().put(build, List.of(id), MONDAY);
    }

    private void accept(String id) {
        new JdbcLedger(store).append(new Event(id, "jenkins", Kind.ACCEPTED, MONDAY.plusSeconds(60), "ann", ""));
    }

    private List<Alike> all() {
        return tables.answers().since(MONDAY.minus(Duration.ofDays(30)));
    }

    private static Alike alike(String job, State state, long many) {
        return new Alike(job, "compile", "missing-token", "", WEEK, state, many);
    }

    @Test
    void shouldCountWhatBecameOfThem() {
        propose("suggestion1", new BuildKey("shop", 1));
        propose("suggestion2", new BuildKey("shop", 2));
        propose("suggestion3", new BuildKey("shop", 3));
        accept("suggestion1");

        assertThat(all()).containsExactlyInAnyOrder(alike("shop", State.ACCEPTED, 1), alike("shop", State.QUEUED, 2));
    }

    @Test
    void shouldFollowJobsThatGetAnotherName() {
        propose("suggestion1", new BuildKey("shop", 1));

        tables.rename("shop", "store");

        assertThat(all()).containsExactly(alike("store", State.QUEUED, 1));
    }

    @Test
    void shouldCountFixesOfBuildsThatAreGone() {
        propose("suggestion1", new BuildKey("shop", 1));

        tables.remove(new BuildKey("shop", 1));

        assertThat(all()).hasSize(1);
    }

    @Test
    void shouldCountNoFixesOfOthersWhoShareTheLedger() {
        propose("suggestion1", "", MONDAY);
        propose("suggestion2", "", MONDAY);
        Tables.of(database, "b".repeat(64)).owners().put(new BuildKey("shop", 1), List.of("suggestion2"), MONDAY);

        assertThat(all()).isEmpty();
    }

    @Test
    void shouldTellWeeksFromMondayToSunday() {
        for (int day = 0; day < 8; day++) {
            String id = "suggestion" + day;
            propose(id, "openai/x", MONDAY.plus(Duration.ofDays(day)));
            tables.owners().put(new BuildKey("shop", day), List.of(id), MONDAY);
        }

        assertThat(all())
                .extracting(Alike::week, Alike::many)
                .containsExactlyInAnyOrder(tuple(WEEK, 7L), tuple(WEEK.plusWeeks(1), 1L));
    }

    @Test
    void shouldForgetWhatIsOld() {
        propose("suggestion1", new BuildKey("shop", 1));

        tables.owners().prune(MONDAY.plusSeconds(1));

        assertThat(all()).isEmpty();
    }
}
