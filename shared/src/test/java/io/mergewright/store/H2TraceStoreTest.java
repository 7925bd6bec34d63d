package io.mergewright.store;

class H2TraceStoreTest extends TraceStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
