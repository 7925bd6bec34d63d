package io.mergewright.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.work.WorkTable;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsTest {
    private static final HeadKey HEAD = new HeadKey(7, "a".repeat(40));

    @TempDir
    private Path directory;

    @Test
    void shouldWorkOnWhatWasAskedForAlthoughItsWorkIsGone() {
        try (var store = Store.open(StoreSettings.file(directory.resolve("state")), Clock.systemUTC())) {
            store.migrate("io/mergewright/server/migration", "server_schema_history");
            var heads = new Heads(store, () -> WorkTable.withoutWorkers(Clock.systemUTC()), Clock.systemUTC());
            heads.ask(HEAD, "acme/shop", 3);
            assertThat(heads.requeue()).isZero();

            store.database().run("lose the work", handle -> handle.execute("DELETE FROM scheduled_tasks"));
            assertThat(heads.requeue()).isEqualTo(1);
            assertThat(heads.requeue()).isZero();

            store.database().run("lose the work", handle -> handle.execute("DELETE FROM scheduled_tasks"));
            heads.done(heads.find(HEAD).orElseThrow());
            assertThat(heads.requeue()).isZero();
        }
    }
}
