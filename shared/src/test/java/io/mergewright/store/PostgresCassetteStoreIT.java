package io.mergewright.store;

class PostgresCassetteStoreIT extends CassetteStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
