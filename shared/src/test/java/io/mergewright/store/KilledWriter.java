package io.mergewright.store;

import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Spender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** A process that saves recordings and reserves, says so after each, and goes on until it is killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) {
        var clock = Clock.fixed(Instant.parse(arguments[1]), ZoneOffset.UTC);
        try (var store = Store.open(StoreSettings.file(Path.of(arguments[0])), clock)) {
            var cassettes = new JdbcRecordingStore(store);
            var budget = new JdbcBudget(
                    store,
                    new BudgetSettings(Limits.NONE, Duration.ofMinutes(2)),
                    () -> UUID.randomUUID().toString(),
                    alert -> {});
            for (int row = 0; ; row++) {
                cassettes.save("h" + row, "{\"row\": " + row + "}");
                budget.reserve(new Spender("h" + row, "explain", "acme/shop"), new Cost(1, 1));
                System.out.println("h" + row);
            }
        }
    }
}
