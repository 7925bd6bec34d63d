package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;

class H2FailureReaderTest extends FailureReaderContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
