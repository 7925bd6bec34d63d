package io.mergewright.store;

/** Sums over the tables of the budget, for tests and benchmarks. */
final class StoredSums {
    private StoredSums() {}

    /** Micro-dollars set aside in all windows together. */
    static long reservedMicroDollars(Store store) {
        return sum(store, "SELECT CAST(COALESCE(SUM(reserved_micro_dollars), 0) AS BIGINT) FROM budget_window");
    }

    /** Reservations that are neither settled nor released. */
    static long openCalls(Store store) {
        return sum(store, "SELECT COUNT(*) FROM budget_call WHERE call_state = 'OPEN'");
    }

    /** The most that any window of a scope was spent, with what is still set aside in it. */
    static long fullestWindow(Store store, String scope) {
        return sum(
                store,
                "SELECT COALESCE(MAX(spent_micro_dollars + reserved_micro_dollars), 0) FROM budget_window WHERE id LIKE '"
                        + scope + " %'");
    }

    private static long sum(Store store, String query) {
        return store.database()
                .call(
                        "sum up",
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
