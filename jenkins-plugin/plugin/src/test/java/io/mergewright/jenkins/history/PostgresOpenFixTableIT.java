package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;

class PostgresOpenFixTableIT extends OpenFixTableContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
