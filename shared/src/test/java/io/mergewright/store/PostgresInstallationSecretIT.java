package io.mergewright.store;

class PostgresInstallationSecretIT extends InstallationSecretContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }
}
