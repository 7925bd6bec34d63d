package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.State;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixBooksTest {
    @TempDir
    private Path directory;

    private final ProposedFix fix = new ProposedFix(
            new ProposedFix.Identity(
                    "suggestion", Fingerprint.of(List.of("fix")).value(), "c0ffee", "compile"),
            new ProposedFix.Content("missing-token", "Put the missing ;", "", List.of(), Optional.empty()),
            new ProposedFix.Judged(0.6, 0.6, false, true, List.of(), List.of(), List.of()));

    private Store store;
    private FixBooks books;

    @BeforeEach
    void propose() {
        store = Store.open(StoreSettings.file(directory.resolve("state")), Clock.systemUTC());
        books = new FixBooks(new JdbcLedger(store), Clock.systemUTC());
        books.proposed(fix, "shop");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private State state() {
        return store.database()
                .statement(
                        "read a state",
                        handle -> State.valueOf(handle.createQuery("SELECT state FROM suggestion")
                                .mapTo(String.class)
                                .one()));
    }

    @Test
    void shouldWaitForAPerson() {
        assertThat(state()).isEqualTo(State.QUEUED);
    }

    @Test
    void shouldBeAcceptedWhenItsPullRequestIsMerged() {
        books.pulled(fix, true, "ann");

        assertThat(state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldBeRejectedWhenItsPullRequestIsClosedAlsoAfterSomebodyHadAcceptedIt() {
        books.decided(fix, true, "ann", "");
        books.pulled(fix, false, "bob");

        assertThat(state()).isEqualTo(State.REJECTED);
    }

    @Test
    void shouldBeRevertedOnceItWasThere() {
        books.taken(fix, "shop#12");
        assertThat(state()).isEqualTo(State.ACCEPTED);

        books.reverted(fix, "shop#13");

        assertThat(state()).isEqualTo(State.REVERTED);
    }

    @Test
    void shouldBeIgnoredWhenItsBuildIsGone() {
        books.ignored(fix);

        assertThat(state()).isEqualTo(State.IGNORED);
    }
}
