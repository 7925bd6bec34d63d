package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresAnswerCacheIT extends AnswerCacheContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
