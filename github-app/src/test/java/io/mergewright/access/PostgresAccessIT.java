package io.mergewright.access;

import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;

class PostgresAccessIT extends AccessContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
