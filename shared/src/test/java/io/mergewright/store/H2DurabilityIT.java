package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Spender;
import io.mergewright.core.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2DurabilityIT {
    private static final String NOW = "2026-11-22T10:00:00Z";
    private static final int ROWS = 100;

    @TempDir
    Path directory;

    @Test
    void shouldLoseNothingThatAKilledProcessSaidWasWritten() throws Exception {
        var acknowledged = acknowledgedUntilKilled();

        try (var store = Store.open(settings(), new SettableClock(NOW))) {
            var cassettes = new JdbcRecordingStore(store);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROWS);
            assertThat(acknowledged).allMatch(row -> cassettes.find(row).isPresent());
            assertThat(StoredSums.openCalls(store)).isBetween((long) acknowledged.size(), acknowledged.size() + 1L);
        }
    }

    @Test
    void shouldReleaseWhatAKilledProcessHadReservedWhenTheLeaseEnds() throws Exception {
        var reserved = acknowledgedUntilKilled().size();
        var clock = new SettableClock(NOW);

        try (var store = Store.open(settings(), clock)) {
            var limits = Limits.NONE.with(Scope.DAY, Limit.ofMicroDollars(reserved));
            var budget = new JdbcBudget(
                    store,
                    new BudgetSettings(limits, Duration.ofMinutes(2)),
                    () -> UUID.randomUUID().toString(),
                    alert -> {});
            var spender = new Spender("new", "explain", "acme/shop");

            assertThat(budget.reserve(spender, new Cost(1, 1))).isInstanceOf(Grant.Refused.class);
            clock.pass(Duration.ofMinutes(2));
            assertThat(budget.reserve(spender, new Cost(1, 1))).isInstanceOf(Grant.Given.class);

            for (int sweep = 0; sweep < reserved / 200; sweep++) {
                clock.pass(Duration.ofSeconds(1));
                budget.reserve(spender, new Cost(1, reserved + 1L));
            }
            assertThat(StoredSums.openCalls(store)).isEqualTo(1);
        }
    }

    @Test
    void shouldTakeOverWhenTheProcessThatServesTheFileIsKilled() throws Exception {
        try (var first = ChildJvm.start(KilledWriter.class, file(), NOW)) {
            first.readLine();
            try (var store = Store.open(settings(), new SettableClock(NOW))) {
                var cassettes = new JdbcRecordingStore(store);
                assertThat(cassettes.find("h0")).isPresent();

                first.kill();

                cassettes.save("mine", "{}");
                assertThat(cassettes.find("mine")).contains("{}");
                assertThat(cassettes.find("h0")).isPresent();
            }
        }
    }

    private List<String> acknowledgedUntilKilled() throws Exception {
        try (var writer = ChildJvm.start(KilledWriter.class, file(), NOW)) {
            List<String> rows = new ArrayList<>();
            while (rows.size() < ROWS) {
                rows.add(writer.readLine());
            }
            rows.addAll(writer.kill());
            assertThat(rows).doesNotContainNull();
            return rows;
        }
    }

    private StoreSettings settings() {
        return StoreSettings.file(Path.of(file()));
    }

    private String file() {
        return directory.resolve("state").resolve("mergewright").toString();
    }
}
