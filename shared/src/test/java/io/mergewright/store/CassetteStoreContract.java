package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.model.CassetteStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of recordings must do. */
abstract class CassetteStoreContract extends StoreContract {
    @Test
    void shouldGiveBackExactlyWhatWasSaved() {
        var cassettes = new JdbcCassetteStore(store);
        var json = "{\"log\": \"ü\ud83d\ude00 " + "x".repeat(2_000_000) + "\"}\r\n";

        cassettes.save("h1", json);

        assertThat(cassettes.find("h1")).contains(json);
        assertThat(cassettes.find("h2")).isEmpty();
    }

    @Test
    void shouldReplaceAnEarlierRecording() {
        var cassettes = new JdbcCassetteStore(store);

        cassettes.save("h1", "1");
        cassettes.save("h1", "2");

        assertThat(cassettes.find("h1")).contains("2");
        assertThat(cassettes.newest(9)).hasSize(1);
    }

    @Test
    void shouldListTheNewestFirstAndPruneTheOldest() {
        var cassettes = new JdbcCassetteStore(store);
        for (var id : new String[] {"h1", "h2", "h3"}) {
            cassettes.save(id, "{}");
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(cassettes.newest(2))
                .extracting(CassetteStore.Entry::handlingId)
                .containsExactly("h3", "h2");
        assertThat(cassettes.prune(clock.instant().minusSeconds(90))).isEqualTo(2);
        assertThat(cassettes.newest(9))
                .containsExactly(new CassetteStore.Entry("h3", clock.instant().minusSeconds(60)));
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        assertThatThrownBy(() -> new JdbcCassetteStore(store).save("h1", "\0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("h1");
    }

    @Test
    void shouldServeAThreadThatIsInterrupted() {
        var cassettes = new JdbcCassetteStore(store);

        Thread.currentThread().interrupt();
        cassettes.save("h1", "{}");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cassettes.find("h1")).contains("{}");
    }
}
