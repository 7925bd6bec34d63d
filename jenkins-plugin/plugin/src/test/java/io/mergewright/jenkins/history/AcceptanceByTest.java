package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.history.AnswerReader.Alike;
import io.mergewright.ledger.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceByTest {
    private static final List<Alike> FIXES = List.of(
            new Alike("team/a", "compile", "java-semicolon", "", State.ACCEPTED, 3),
            new Alike("team/a", "compile", "java-semicolon", "", State.REJECTED, 1),
            new Alike("team/b", "lint", "model", "openai/x", State.REVERTED, 1),
            new Alike("shop", "lint", "model", "openai/x", State.QUEUED, 2),
            new Alike("shop", "lint", "model", "openai/x", State.WITHHELD, 9),
            new Alike("shop", "lint", "model", "openai/x", State.SUPERSEDED, 9));

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
