package io.mergewright.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.core.Fingerprint;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.work.Postponed;
import io.mergewright.work.WorkTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullsTest {
    private static final PullKey PULL = new PullKey(7, 1);
    private static final String HEAD = "a".repeat(40);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Store store;
    private Asking asking;
    private Pulls pulls;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.file(directory.resolve("state")), Clock.systemUTC());
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        asking = new Asking(store, () -> WorkTable.withoutWorkers(CLOCK), Duration.ofHours(1), CLOCK);
        pulls = new Pulls(store, () -> {}, CLOCK);
        asking.ask(PULL, "acme/shop", 3, Ask.LOOK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldLetWhoeverWasOvertakenWriteNothingMore() {
        PullRow overtaken = pulls.begin(PULL).orElseThrow();
        PullRow now = pulls.begin(PULL).orElseThrow();

        assertThatThrownBy(() -> pulls.announce(overtaken, overtaken.mark(HEAD)))
                .isInstanceOf(Postponed.class);
        assertThatThrownBy(() -> pulls.done(overtaken)).isInstanceOf(Postponed.class);
        pulls.announce(now, now.mark(HEAD));
        assertThat(pulls.begin(PULL).orElseThrow().mayBePosted()).isTrue();
    }

    private Duration untilDue() {
        Instant due = store.database()
                .statement(
                        "read the work",
                        handle -> handle.createQuery(
                                        "SELECT execution_time FROM scheduled_tasks WHERE task_instance = '7/1'")
                                .mapTo(OffsetDateTime.class)
                                .one())
                .toInstant();
        return Duration.between(CLOCK.instant(), due);
    }

    /** As whoever works on it leaves it. */
    private void reviewed() {
        PullRow row = pulls.begin(PULL).orElseThrow();
        store.database()
                .run("review", handle -> handle.execute("UPDATE pull_request SET reviewed = ?, base = 'main'", HEAD));
        pulls.done(row);
        workIsGone();
    }

    private void workIsGone() {
        store.database().run("lose the work", handle -> handle.execute("DELETE FROM scheduled_tasks"));
    }

    @Test
    void shouldGatherWhatIsSaidOfAHeadThatWasReviewed() {
        said();
        reviewed();

        assertThat(asking.look(PULL, "acme/shop", 3, HEAD, "main")).isTrue();
        assertThat(untilDue()).isBetween(Duration.ofHours(1), Duration.ofHours(2));

        assertThat(asking.look(PULL, "acme/shop", 3, "b".repeat(40), "main")).isTrue();
        assertThat(untilDue()).isZero();
    }

    private void said() {
        var finding = new KnownFinding(
                new Fingerprint("0123456789abcdef"),
                "suggestion",
                "same-operand",
                HEAD,
                "a.py",
                "RIGHT",
                1,
                1,
                "x == x",
                Optional.empty(),
                "body",
                KnownFinding.State.POSTED,
                77,
                "");
        new Findings(store, Clock.systemUTC()).keep(PULL, List.of(finding));
    }

    @Test
    void shouldNotLookWhereNothingWasSaidAndNothingIsNew() {
        reviewed();

        assertThat(asking.look(PULL, "acme/shop", 3, HEAD, "main")).isFalse();
        assertThat(asking.isAskedFor(PULL)).isFalse();
        assertThat(asking.look(PULL, "acme/shop", 3, HEAD, "release")).isTrue();
        assertThat(untilDue()).isZero();
    }

    @Test
    void shouldNotLetAPersonWait() {
        reviewed();

        asking.ask(PULL, "acme/shop", 3, Ask.ANEW);

        assertThat(untilDue()).isZero();
    }

    @Test
    void shouldWorkOnWhatWasAskedForAlthoughItsWorkIsGone() {
        workIsGone();

        assertThat(asking.requeue()).isEqualTo(1);
        assertThat(untilDue()).isZero();
        assertThat(asking.requeue()).isZero();

        reviewed();
        assertThat(asking.requeue()).isZero();
    }

    @Test
    void shouldNotForgetWhatIsAskedForWhileItIsLookedAt() {
        PullRow row = pulls.begin(PULL).orElseThrow();
        asking.ask(PULL, "acme/shop", 3, Ask.ANEW);

        pulls.done(row);

        assertThat(asking.isAskedFor(PULL)).isTrue();
        PullRow again = pulls.begin(PULL).orElseThrow();
        assertThat(again.anew()).isTrue();
        pulls.done(again);
        assertThat(asking.isAskedFor(PULL)).isFalse();
        assertThat(pulls.begin(PULL).orElseThrow().anew()).isFalse();
    }
}
