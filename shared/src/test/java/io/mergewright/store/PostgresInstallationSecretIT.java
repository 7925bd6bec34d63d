package io.mergewright.store;

import io.mergewright.store.testing.PostgresForTests;

class PostgresInstallationSecretIT extends InstallationSecretContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
