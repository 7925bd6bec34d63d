package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.model.RecordingStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of recordings must do. */
abstract class RecordingStoreContract extends StoreContract {
    @Test
    void shouldGiveBackExactlyWhatWasSaved() {
        var recordings = new JdbcRecordingStore(store);
        var json = "{\"log\": \"ü\ud83d\ude00 " + "x".repeat(2_000_000) + "\"}\r\n";

        recordings.save("h1", json);

        assertThat(recordings.find("h1")).contains(json);
        assertThat(recordings.find("h2")).isEmpty();
    }

    @Test
    void shouldReplaceAnEarlierRecording() {
        var recordings = new JdbcRecordingStore(store);

        recordings.save("h1", "1");
        recordings.save("h1", "2");

        assertThat(recordings.find("h1")).contains("2");
        assertThat(recordings.newest(9)).hasSize(1);
    }

    @Test
    void shouldListTheNewestFirstAndPruneTheOldest() {
        var recordings = new JdbcRecordingStore(store);
        for (var id : new String[] {"h1", "h2", "h3"}) {
            recordings.save(id, "{}");
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(recordings.newest(2))
                .extracting(RecordingStore.Entry::handlingId)
                .containsExactly("h3", "h2");
        assertThat(recordings.prune(clock.instant().minusSeconds(90))).isEqualTo(2);
        assertThat(recordings.newest(9))
                .containsExactly(new RecordingStore.Entry("h3", clock.instant().minusSeconds(60)));
    }

    @Test
    void shouldSayThatARecordingIsDamaged() {
        var recordings = new JdbcRecordingStore(store);
        store.database()
                .run(
                        "damage it",
                        handle -> handle.execute(
                                "INSERT INTO cassette (handling_id, recording, recorded_at) VALUES ('h1', 'bm8gZ3ppcA==', 0)"));

        assertThatThrownBy(() -> recordings.find("h1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a recording is damaged");
    }

    @Test
    void shouldServeAThreadThatIsInterrupted() {
        var recordings = new JdbcRecordingStore(store);

        Thread.currentThread().interrupt();
        recordings.save("h1", "{}");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(recordings.find("h1")).contains("{}");
    }
}
