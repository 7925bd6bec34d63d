package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresCassetteStoreIT extends CassetteStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
