package io.mergewright.decide;

import io.mergewright.store.StoreSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2DecisionsTest extends DecisionsContract {
    @TempDir
    private Path directory;

    @Override
    StoreSettings emptyDatabase() {
        return StoreSettings.file(directory.resolve("state"));
    }
}
