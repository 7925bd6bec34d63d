package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;

class H2AnswerReaderTest extends AnswerReaderContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
