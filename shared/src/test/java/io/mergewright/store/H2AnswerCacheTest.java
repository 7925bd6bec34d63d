package io.mergewright.store;

class H2AnswerCacheTest extends AnswerCacheContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
