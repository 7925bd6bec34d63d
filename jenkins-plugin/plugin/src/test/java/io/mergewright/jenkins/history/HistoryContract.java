package io.mergewright.jenkins.history;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of our tables on a real, empty database. */
abstract class HistoryContract {
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    static final String CONTROLLER = "a".repeat(64);

    @TempDir
    Path directory;

    Store store;
    Database database;
    Tables tables;

    /** An empty database. */
    abstract StoreSettings emptyDatabase();

    @BeforeEach
    void openStore() {
        store = Store.open(emptyDatabase(), Clock.systemUTC());
        store.migrate(HistoryStore.MIGRATIONS, HistoryStore.HISTORY);
        database = store.database();
        tables = Tables.of(database, CONTROLLER);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    StoreSettings file() {
        return StoreSettings.file(directory.resolve("state"));
    }

    static Failure failure(String job, int build, String fingerprint) {
        return new Failure(
                new BuildKey(job, build),
                fingerprint,
                "Cannot find symbol Basket",
                "compile",
                "code",
                MONDAY.plusSeconds(build),
                "c0ffee",
                false);
    }
}
