package io.mergewright.store;

class H2CassetteStoreTest extends CassetteStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
