package io.mergewright.store;

class PostgresRecordingStoreIT extends RecordingStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
