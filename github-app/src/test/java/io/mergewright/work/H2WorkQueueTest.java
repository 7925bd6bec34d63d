package io.mergewright.work;

import io.mergewright.store.StoreSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2WorkQueueTest extends WorkQueueContract {
    @TempDir
    private Path directory;

    @Override
    StoreSettings emptyDatabase() {
        return StoreSettings.file(directory.resolve("state"));
    }
}
