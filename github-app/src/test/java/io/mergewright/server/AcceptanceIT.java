package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Wanted;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.operation.MergeMethod;
import io.mergewright.store.JdbcLedgerReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptanceIT {
    @TempDir
    private Path directory;

    private ServedGitHub served;
    private Shop shop;

    @BeforeEach
    void start() {
        served = new ServedGitHub(directory);
        shop = Shop.in(served);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private State state() {
        var reader = new JdbcLedgerReader(served.server().agents().store());
        var all = reader.newest(new Wanted(Optional.empty(), "acme/shop", 10));
        assertThat(all).hasSize(1);
        return all.get(0).state();
    }

    private List<Event.Kind> events() {
        var reader = new JdbcLedgerReader(served.server().agents().store());
        String id = reader.newest(new Wanted(Optional.empty(), "acme/shop", 10))
                .get(0)
                .id();
        return reader.life(id).orElseThrow().events().stream().map(Event::kind).toList();
    }

    private void push(SimulatedPullRequest pull, String added) {
        pull.push("dev", "More", Map.of(Shop.FILE, Shop.START + added));
        served.settle();
    }

    @Test
    void shouldKnowASuggestionThatWasCommittedByTheButton() {
        var pull = shop.opened(Shop.LOAD);

        pull.applySuggestions("dev", pull.reviewComments().get(0).id());
        served.settle();

        assertThat(events()).contains(Event.Kind.ACCEPTED);
        assertThat(state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldKnowASuggestionThatSomebodyTypedIn() {
        var pull = shop.opened(Shop.LOAD);

        push(pull, Shop.SAFE_LOAD);

        assertThat(events()).contains(Event.Kind.APPLIED_EXACTLY);
        assertThat(state()).isEqualTo(State.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowItAfterEveryKindOfMerge(MergeMethod method) {
        var pull = shop.opened(Shop.LOAD);
        pull.applySuggestions("dev", pull.reviewComments().get(0).id());
        served.settle();

        pull.merge("maintainer", method);
        served.settle();

        assertThat(state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldCallWhatNobodyAnsweredIgnoredWhenItIsMerged() {
        var pull = shop.opened(Shop.LOAD);

        pull.merge("maintainer", MergeMethod.SQUASH);
        served.settle();

        assertThat(state()).isEqualTo(State.IGNORED);
    }

    @Test
    void shouldCallItSupersededWhenThePullRequestIsClosed() {
        var pull = shop.opened(Shop.LOAD);

        pull.close("dev");
        served.settle();

        assertThat(state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void shouldCountThumbsDownAsANo() {
        var pull = shop.opened(Shop.LOAD);

        pull.react("dev", pull.reviewComments().get(0).id(), "-1");
        served.server().lookAtReactions();
        served.settle();

        assertThat(state()).isEqualTo(State.REJECTED);
    }

    @Test
    void shouldCountAThreadThatAPersonResolvesWithoutAChangeAsANo() {
        var pull = shop.opened(Shop.LOAD);

        pull.resolve("dev", pull.reviewComments().get(0).id());
        served.settle();

        assertThat(state()).isEqualTo(State.REJECTED);
    }

    @Test
    void shouldNotCountItsOwnClosingOfAThreadAsANo() {
        var pull = shop.opened(Shop.LOAD);
        push(pull, "\n\ndef load(text):\n    return text\n");

        assertThat(pull.reviewComments().get(0).resolved()).isTrue();
        assertThat(state()).isNotEqualTo(State.REJECTED);
    }

    @Test
    void shouldNoticeWhenItIsTakenBackOnTheDefaultBranch() {
        var pull = shop.opened(Shop.LOAD);
        pull.applySuggestions("dev", pull.reviewComments().get(0).id());
        served.settle();
        pull.merge("maintainer", MergeMethod.MERGE);
        served.settle();

        shop.repository().commit("main", "maintainer", "Back", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        served.settle();

        assertThat(state()).isEqualTo(State.REVERTED);
    }
}
