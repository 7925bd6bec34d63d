package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresHandlingsIT extends HandlingsContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }

    @Override
    StoreSettings anotherDatabase() {
        return emptyDatabase();
    }
}
