package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresTraceStoreIT extends TraceStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
