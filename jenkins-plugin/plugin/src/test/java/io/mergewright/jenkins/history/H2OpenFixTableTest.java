package io.mergewright.jenkins.history;

import io.mergewright.store.StoreSettings;

class H2OpenFixTableTest extends OpenFixTableContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
