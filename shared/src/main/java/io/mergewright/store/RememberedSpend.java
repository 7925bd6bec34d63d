package io.mergewright.store;

import io.mergewright.budget.SpendHistory;
import io.mergewright.budget.SpendReport;
import io.mergewright.budget.SpendRow;
import io.mergewright.store.Refreshed.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Knows what was spent, as it was some seconds ago: the sums of the last year are held in memory, and only the last days are read again.
 * Thread-safe.
 */
public final class RememberedSpend implements SpendHistory {
    /** A call ends within this many days of its beginning. */
    private static final int OPEN_DAYS = 3;

    private final SpendHistory database;
    private final Clock clock;
    private final Refreshed<Sums> sums;

    /** Rows from {@code first} on to {@code last}, in the order of their days. */
    private record Sums(LocalDate first, LocalDate last, List<SpendRow> rows) {}

    public RememberedSpend(Store store, Executor background) {
        this.database = new JdbcSpendHistory(store);
        this.clock = store.clock();
        this.sums = new Refreshed<>(this::read, background, clock);
    }

    @Override
    public SpendReport spend(LocalDate first, LocalDate last) {
        Kept<Sums> known = sums.get();
        if (first.isBefore(known.value().first())) {
            return database.spend(first, last);
        }
        return new SpendReport(within(known.value().rows(), first, last));
    }

    private Sums read(Optional<Sums> before) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate oldest = today.minusDays(FactLoader.DAYS);
        LocalDate first = before.map(Sums::first).filter(oldest::isBefore).orElse(oldest);
        LocalDate again = before.map(known -> known.last().minusDays(OPEN_DAYS)).orElse(first);
        List<SpendRow> rows = new ArrayList<>(before.map(known -> within(known.rows(), first, again.minusDays(1)))
                .orElse(List.of()));
        rows.addAll(database.spend(again, today.plusDays(1)).rows());
        return new Sums(first, today, List.copyOf(rows));
    }

    private static List<SpendRow> within(List<SpendRow> rows, LocalDate first, LocalDate last) {
        return rows.stream()
                .filter(row -> !row.day().isBefore(first) && !row.day().isAfter(last))
                .toList();
    }
}
