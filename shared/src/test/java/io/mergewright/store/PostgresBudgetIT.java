package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresBudgetIT extends BudgetContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
