package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresFiguresIT extends FiguresContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
