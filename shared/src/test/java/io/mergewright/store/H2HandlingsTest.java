package io.mergewright.store;

class H2HandlingsTest extends HandlingsContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }

    @Override
    StoreSettings anotherDatabase() {
        return StoreSettings.file(directory.resolve("old").resolve("mergewright"));
    }
}
