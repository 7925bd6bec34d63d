package io.mergewright.store;

class H2RecordingStoreTest extends RecordingStoreContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
