package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;

class H2FailureTableTest extends FailureTableContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
