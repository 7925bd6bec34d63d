package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresLedgerIT extends LedgerContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
