package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;

class PostgresFailureTableIT extends FailureTableContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
