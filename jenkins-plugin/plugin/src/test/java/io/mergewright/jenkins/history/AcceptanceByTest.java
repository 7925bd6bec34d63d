package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.history.AnswerReader.Alike;
import io.mergewright.ledger.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceByTest {
    private static final LocalDate OLD = LocalDate.of(2026, 1, 5);
    private static final LocalDate NEW = LocalDate.of(2026, 1, 12);
    private static final List<Alike> FIXES = List.of(
            new Alike("team/a", "compile", "java-semicolon", "", OLD, State.ACCEPTED, 3),
            new Alike("team/a", "compile", "java-semicolon", "", OLD, State.REJECTED, 1),
            new Alike("team/b", "lint", "model", "openai/x", NEW, State.REVERTED, 1),
            new Alike("shop", "lint", "model", "openai/x", NEW, State.QUEUED, 2),
            new Alike("shop", "lint", "model", "openai/x", NEW, State.WITHHELD, 9),
            new Alike("shop", "lint", "model", "openai/x", NEW, State.SUPERSEDED, 9));

    @Test
    void shouldGroupByFolderThoseWithTheMostAnswersFirst() {
        List<Acceptance> groups = AcceptanceBy.FOLDER.groups(FIXES);

        assertThat(groups).extracting(Acceptance::getName).containsExactly("team", "(top level)");
        assertThat(groups).extracting(Acceptance::getAccepted).containsExactly(3L, 0L);
        assertThat(groups).extracting(Acceptance::getRejected).containsExactly(2L, 0L);
    }

    @Test
    void shouldNameTheModelBesideTheFixer() {
        assertThat(AcceptanceBy.FIXER.groups(FIXES))
                .extracting(Acceptance::getName)
                .containsExactly("java-semicolon", "model (openai/x)");
    }

    @Test
    void shouldTellModelsFromRules() {
        assertThat(AcceptanceBy.MODEL.groups(FIXES))
                .extracting(Acceptance::getName)
                .containsExactly("rules alone", "openai/x");
    }

    @Test
    void shouldGoBackFromTheNewestWeek() {
        assertThat(AcceptanceBy.WEEK.groups(FIXES))
                .extracting(Acceptance::getName)
                .containsExactly("2026-01-12", "2026-01-05");
    }

    @Test
    void shouldCountNeitherWhatWasWithheldNorWhatWasSuperseded() {
        Acceptance shop = new Acceptance("shop", FIXES.subList(3, 6));

        assertThat(shop.getOpen()).isEqualTo(2);
        assertThat(shop.isDecided()).isFalse();
        assertThat(shop.getWords()).isEqualTo("-");
    }

    @Test
    void shouldGiveTheRateWithItsInterval() {
        Acceptance job = new Acceptance("team/a", FIXES.subList(0, 2));

        assertThat(job.getRate()).isEqualTo(0.75);
        assertThat(job.getWords()).isEqualTo("75.0 % (30.1 to 95.4 %)");
        assertThat(job.getLowerPlace()).isEqualTo(30);
        assertThat(job.getWidth()).isEqualTo(65);
    }

    @Test
    void shouldGroupByJobWhereNothingElseIsAskedFor() {
        assertThat(AcceptanceBy.of(null)).isEqualTo(AcceptanceBy.JOB);
        assertThat(AcceptanceBy.of("x")).isEqualTo(AcceptanceBy.JOB);
        assertThat(AcceptanceBy.of("fixer")).isEqualTo(AcceptanceBy.FIXER);
    }
}
