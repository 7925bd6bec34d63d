package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresRecordingStoreIT extends RecordingStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
