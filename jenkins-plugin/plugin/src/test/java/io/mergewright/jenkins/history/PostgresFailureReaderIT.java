package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;

class PostgresFailureReaderIT extends FailureReaderContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
