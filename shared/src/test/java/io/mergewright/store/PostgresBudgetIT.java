package io.mergewright.store;

class PostgresBudgetIT extends BudgetContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
