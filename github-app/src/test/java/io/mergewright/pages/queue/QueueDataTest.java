package io.mergewright.pages.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.decide.Decisions;
import io.mergewright.decide.Proposals;
import io.mergewright.decide.Waiting;
import io.mergewright.pages.suggestion.GitHubLinks;
import io.mergewright.pages.suggestion.ShownSuggestion;
import io.mergewright.pages.suggestion.SuggestionReader;
import io.mergewright.pull.HeldComments;
import io.mergewright.setup.GitHubWeb;
import io.mergewright.simulator.ManualClock;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcLedgerReader;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Verb;
import io.mergewright.web.Visit;
import io.mergewright.work.WorkTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueDataTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String DECISION = "/api/v1/queue/{id}/decision";
    private static final Person OCTO = new Person("octo", Role.REVIEWER, Visibility.of(Set.of("acme/shop")));
    private static final Person HUBOT = new Person("hubot", Role.REVIEWER, Visibility.EVERYTHING);

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock(NOON);
    private Store store;
    private Proposals proposals;
    private List<Endpoint> endpoints;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.file(directory.resolve("state")), clock);
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        proposals = new Proposals(store, NOON.minusSeconds(86_400));
        var work = WorkTable.withoutWorkers(clock);
        var held = new HeldComments(store, () -> work, clock);
        var decisions = new Decisions(store, held, () -> work, new AuditLog(store, clock), clock);
        var reader = new SuggestionReader(
                new JdbcLedgerReader(store),
                new JdbcLedger(store),
                held,
                decisions,
                new GitHubLinks(GitHubWeb.of(URI.create("https://api.github.com"))),
                clock);
        endpoints = new QueueData(new Waiting(store, clock), decisions, reader, clock).endpoints();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Reply ask(Verb verb, String path, Person person, String id, Map<String, String> values) {
        Map<String, String> parameters = new HashMap<>(verb == Verb.GET ? values : Map.of());
        parameters.put("id", id);
        return endpoints.stream()
                .filter(one -> one.verb() == verb && one.path().equals(path))
                .findFirst()
                .orElseThrow()
                .action()
                .apply(new Visit(
                        Optional.of(person),
                        "127.0.0.1",
                        new Parameters(parameters),
                        new Parameters(verb == Verb.POST ? values : Map.of())));
    }

    private Reply decide(Person person, String id, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return ask(Verb.POST, DECISION, person, id, values);
    }

    private static <T> T data(Reply reply, Class<T> type) {
        assertThat(reply).isInstanceOf(Reply.Data.class);
        return type.cast(((Reply.Data) reply).value());
    }

    private static Reply.Problem problem(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Problem.class);
        return (Reply.Problem) reply;
    }

    private QueueList list(Person person, Map<String, String> values) {
        return data(ask(Verb.GET, "/api/v1/queue", person, "", values), QueueList.class);
    }

    @Test
    void shouldListPageByPageWhatAPersonMaySee() {
        proposals.queued("one", "acme/shop", 1);
        proposals.queued("two", "acme/shop", 2);
        proposals.queued("secret", "acme/secret", 3);

        QueueList first = list(OCTO, Map.of("most", "1", "order", "dearest"));
        QueueList second = list(
                OCTO,
                Map.of("most", "1", "order", "dearest", "after", first.next().orElseThrow()));

        assertThat(first.total()).isEqualTo(2);
        assertThat(first.waiting()).extracting(one -> one.id()).containsExactly("suggestion-two");
        assertThat(second.waiting()).extracting(one -> one.id()).containsExactly("suggestion-one");
        assertThat(second.next()).isEmpty();
        assertThat(list(HUBOT, Map.of()).total()).isEqualTo(3);
    }

    @Test
    void shouldShowWhatItRestsOn() {
        String id = proposals.queued("one", "acme/shop", 1);

        var one = data(ask(Verb.GET, "/api/v1/queue/{id}", OCTO, id, Map.of()), ShownSuggestion.class);

        assertThat(one.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.first()).isEqualTo(41);
            assertThat(quote.lines()).contains("main.c:7: error: expected ';'");
        });
        assertThat(one.reasons()).contains("0.8 is below 0.9");
        assertThat(one.checked()).containsExactly("The patch applies to the commit.");
        assertThat(one.trace()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(one.waiting()).isTrue();
    }

    @Test
    void shouldDecideAndUndo() {
        String id = proposals.queued("one", "acme/shop", 1);

        var taken = data(decide(OCTO, id, "verdict", "publish"), QueueData.DecisionAnswer.class);
        assertThat(taken.decision().orElseThrow().secondsLeft()).isEqualTo(60);
        assertThat(taken.decision().orElseThrow().yours()).isTrue();
        assertThat(list(OCTO, Map.of()).waiting()).isEmpty();

        Reply undone = ask(Verb.DELETE, DECISION, OCTO, id, Map.of());
        assertThat(data(undone, QueueData.DecisionAnswer.class).decision()).isEmpty();
        assertThat(list(OCTO, Map.of()).waiting()).hasSize(1);
    }

    @Test
    void shouldTellTheSecondWhoDecidedAndWhen() {
        String id = proposals.queued("one", "acme/shop", 1);
        decide(OCTO, id, "verdict", "reject", "reason", "It is wrong", "words", "see the manual");

        Reply.Problem second = problem(decide(HUBOT, id, "verdict", "publish"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.detail()).isEqualTo("octo rejected it at 2026-11-29T12:00:00Z: It is wrong: see the manual.");
        assertThat(problem(ask(Verb.DELETE, DECISION, HUBOT, id, Map.of())).status())
                .isEqualTo(409);
        clock.advance(Decisions.DELAY);
        assertThat(problem(ask(Verb.DELETE, DECISION, OCTO, id, Map.of())).title())
                .isEqualTo("Too late");
    }

    @Test
    void shouldNotTellOfWhatAPersonMayNotSee() {
        String id = proposals.queued("secret", "acme/secret", 1);

        assertThat(problem(ask(Verb.GET, "/api/v1/queue/{id}", OCTO, id, Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(problem(ask(Verb.GET, DECISION, OCTO, id, Map.of())).status())
                .isEqualTo(404);
        assertThat(problem(decide(OCTO, id, "verdict", "publish")).status()).isEqualTo(404);
        assertThat(problem(ask(Verb.DELETE, DECISION, OCTO, id, Map.of())).status())
                .isEqualTo(404);
        assertThat(list(HUBOT, Map.of()).waiting()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "hour, 2026-11-29T13:00:00Z",
        "tomorrow, 2026-11-30T00:00:00Z",
        "week, 2026-11-30T00:00:00Z",
        "2026-12-24, 2026-12-24T00:00:00Z",
        "2026-12-24T08:30:00Z, 2026-12-24T08:30:00Z"
    })
    void shouldPutOffUntil(String until, Instant expected) {
        String id = proposals.queued("one", "acme/shop", 1);

        var answer = data(decide(OCTO, id, "verdict", "snooze", "until", until), QueueData.DecisionAnswer.class);

        assertThat(answer.decision().orElseThrow().effectiveAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "agree, reason, x, verdict must be one of",
        "reject, reason, '', a reason is needed",
        "snooze, until, yesterday, until must be",
        "snooze, until, 2026-11-29, it can be put off",
        "snooze, until, 2028-11-29, it can be put off"
    })
    void shouldSayWhatIsWrongWithAWish(String verdict, String name, String value, String reason) {
        String id = proposals.queued("one", "acme/shop", 1);

        assertThatThrownBy(() -> decide(OCTO, id, "verdict", verdict, name, value))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> decide(OCTO, id, "verdict", "publish", "text", "x".repeat(4_001)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("at most 4000 characters");
    }

    @Test
    void shouldNotCallEditedWhatWasNotChanged() {
        String id = proposals.queued("one", "acme/shop", "Mind the semicolon", 1);

        var same = data(
                decide(
                        OCTO,
                        id,
                        "verdict",
                        "publish",
                        "text",
                        " Mind the semicolon ",
                        "edited",
                        "1",
                        "replacement",
                        ""),
                QueueData.DecisionAnswer.class);

        assertThat(same.decision().orElseThrow().text()).isEmpty();
        assertThat(same.decision().orElseThrow().change()).isEmpty();
        assertThat(same.decision().orElseThrow().words()).isEqualTo("published it");
    }
}
