package io.mergewright.store;

class H2InstallationSecretTest extends InstallationSecretContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }
}
