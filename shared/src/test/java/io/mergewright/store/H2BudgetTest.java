package io.mergewright.store;

class H2BudgetTest extends BudgetContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
