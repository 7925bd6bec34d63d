package io.mergewright.store;

class PostgresTraceStoreIT extends TraceStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
