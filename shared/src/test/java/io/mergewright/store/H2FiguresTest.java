package io.mergewright.store;

class H2FiguresTest extends FiguresContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
