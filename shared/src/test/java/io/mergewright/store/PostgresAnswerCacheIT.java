package io.mergewright.store;

class PostgresAnswerCacheIT extends AnswerCacheContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
