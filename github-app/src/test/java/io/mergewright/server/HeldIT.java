package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.Wanted;
import io.mergewright.simulator.SimulatedChecks.CheckState;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.store.JdbcLedgerReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate holds for a person. */
class HeldIT {
    private static final String STRICT = "review:\n  thresholds: {publish: 0.99, ask: 0.4}\n";

    @TempDir
    private Path directory;

    private ServedGitHub served;
    private Shop shop;

    @BeforeEach
    void start() {
        served = new ServedGitHub(directory);
        shop = Shop.in(served, Map.of(".github/mergewright.yml", STRICT));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private CheckState check(SimulatedPullRequest pull) {
        return shop.repository().checks().at(pull.headSha()).get(0);
    }

    private void press(SimulatedPullRequest pull) {
        shop.repository().checks().press("dev", check(pull).id(), "publish-held");
        served.settle();
    }

    @Test
    void shouldShowInTheCheckRunOnlyWhatIsHeld() {
        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(check(pull).title()).isEqualTo("0 comments, 0 nits, 1 held for a person");
        assertThat(check(pull).summary())
                .contains("Held for a person to decide")
                .contains("yaml.load");
        assertThat(check(pull).buttons()).containsExactly("review-again", "publish-held");
        assertThat(check(pull).conclusion()).isEqualTo("neutral");
    }

    @Test
    void shouldPublishItWhenAPersonSaysSo() {
        var pull = shop.opened(Shop.LOAD);

        press(pull);

        assertThat(pull.reviewComments()).hasSize(1);
        var reader = new JdbcLedgerReader(served.server().agents().store());
        var lives = reader.newest(new Wanted(Optional.empty(), "acme/shop", 10)).stream()
                .map(one -> reader.life(one.id()).orElseThrow())
                .toList();
        assertThat(lives)
                .anySatisfy(life -> assertThat(life.events())
                        .extracting(Event::kind)
                        .contains(Event.Kind.QUEUED, Event.Kind.PUBLISHED));
    }

    @Test
    void shouldPublishItOnceHoweverOftenTheButtonIsPressed() {
        var pull = shop.opened(Shop.LOAD);

        press(pull);
        press(pull);

        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldForgetWhatWasHeldOfAnOlderHead() {
        var pull = shop.opened(Shop.LOAD);
        pull.push("dev", "Mended", Map.of(Shop.FILE, Shop.START + Shop.SAFE_LOAD));
        served.settle();

        assertThat(check(pull).buttons()).containsExactly("review-again");
        assertThat(check(pull).title()).isEqualTo("Nothing new to say");
    }
}
