package io.mergewright.access;

import io.mergewright.store.StoreSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2AccessTest extends AccessContract {
    @TempDir
    private Path directory;

    @Override
    StoreSettings emptyDatabase() {
        return StoreSettings.file(directory.resolve("state"));
    }
}
