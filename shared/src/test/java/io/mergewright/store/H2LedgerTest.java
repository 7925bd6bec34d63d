package io.mergewright.store;

class H2LedgerTest extends LedgerContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
