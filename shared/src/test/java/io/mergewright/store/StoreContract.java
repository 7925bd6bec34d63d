package io.mergewright.store;

import io.mergewright.core.SettableClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test on a real, empty database. */
abstract class StoreContract {
    final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

    @TempDir
    Path directory;

    StoreSettings settings;
    Store store;

    /** An empty database. */
    abstract StoreSettings emptyDatabase();

    @BeforeEach
    void openStore() {
        settings = emptyDatabase();
        store = Store.open(settings, clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    StoreSettings file() {
        return StoreSettings.file(directory.resolve("state").resolve("mergewright"));
    }
}
