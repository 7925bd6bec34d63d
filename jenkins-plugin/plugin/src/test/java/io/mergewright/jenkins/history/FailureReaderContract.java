package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.history.FailureReader.InJob;
import io.mergewright.jenkins.history.FailureReader.Seen;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class FailureReaderContract extends HistoryContract {
    private FailureReader reader;

    @BeforeEach
    void keepFailures() {
        reader = tables.reader();
        tables.failures().put(failure("shop", 1, "3f2a"));
        tables.failures().put(failure("shop", 2, "77aa"));
        tables.failures().put(failure("shop", 4, "3f2a"));
        tables.failures().put(failure("team/a", 3, "3f2a"));
        tables.failures().put(failure("teams", 9, "77aa"));
        Tables.of(database, "b".repeat(64)).failures().put(failure("shop", 5, "3f2a"));
    }

    @Test
    void shouldTellHowOftenAFailureWasSeenInWhichJobs() {
        tables.failures().markFlaky(new BuildKey("shop", 1));

        assertThat(reader.of(List.of("3f2a")))
                .containsExactly(
                        new InJob("3f2a", "shop", 2, seen(1), seen(4), true),
                        new InJob("3f2a", "team/a", 1, seen(3), seen(3), false));
    }

    @Test
    void shouldKnowNothingOfWhatWasNotAskedFor() {
        assertThat(reader.of(List.of())).isEmpty();
        assertThat(reader.of(List.of("ffff"))).isEmpty();
    }

    @Test
    void shouldListFailuresTheLastSeenFirst() {
        assertThat(reader.since(MONDAY, ""))
                .extracting(seen -> seen.job() + " " + seen.fingerprint() + " " + seen.times())
                .containsExactly("teams 77aa 1", "shop 3f2a 2", "team/a 3f2a 1", "shop 77aa 1");
    }

    @Test
    void shouldCountFromThenOn() {
        assertThat(reader.since(MONDAY.plusSeconds(4), ""))
                .extracting(InJob::times)
                .containsExactly(1L, 1L);
    }

    @Test
    void shouldListAFolderOrAJobAlone() {
        assertThat(reader.since(MONDAY, "team")).extracting(InJob::job).containsExactly("team/a");
        assertThat(reader.since(MONDAY, "teams")).extracting(InJob::job).containsExactly("teams");
        assertThat(reader.since(MONDAY, "te")).isEmpty();
    }

    @Test
    void shouldKnowTheWordsOfAFailure() {
        assertThat(reader.words(new BuildKey("shop", 1)))
                .hasValue(new FailureReader.Words("Cannot find symbol Basket", "compile", "code"));
        assertThat(reader.words(new BuildKey("shop", 5))).isEmpty();
    }

    private static Seen seen(int build) {
        return new Seen(build, MONDAY.plusSeconds(build));
    }
}
