package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;

class PostgresAnswerReaderIT extends AnswerReaderContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
