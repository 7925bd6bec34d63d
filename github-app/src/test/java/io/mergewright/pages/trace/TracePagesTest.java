package io.mergewright.pages.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.core.SettableClock;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.replay.Replayer;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.server.ServedPages;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.trace.SpanRecord;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Verb;
import io.mergewright.web.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees which traces, and what may be asked for. */
class TracePagesTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456789Z");
    private static final Person OF_SHOP = new Person("octocat", Role.REVIEWER, Visibility.of(Set.of("acme/shop")));
    private static final Person ADMIN = new Person("boss", Role.ADMIN, Visibility.of(Set.of("acme/shop")));
    private static final String LIST = "/api/v1/traces";

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock("2026-11-29T12:00:00Z");
    private AgentRuntime agents;
    private TracePages pages;

    @BeforeEach
    void open() {
        var configuration = ServedPages.configuration("store.directory=" + directory);
        agents = AgentRuntime.open(configuration, new Diagnoser(RuleLibrary.load()), clock);
        agents.store().migrate("io/mergewright/server/migration", "server_schema_history");
        new JdbcTraceStore(agents.store())
                .save(List.of(root("shop", "acme/shop", 1), root("other", "acme/other", 2), root("none", "local", 3)));
        pages = pages(new Replays(agents::replayer));
    }

    @AfterEach
    void close() {
        agents.close();
    }

    @Test
    void shouldShowOnlyTracesOfRepositoriesThatAPersonSees() {
        assertThat(ids(OF_SHOP, Map.of())).containsExactly("shop");
        assertThat(ids(ADMIN, Map.of())).containsExactly("none", "shop");
        assertThat(ids(Person.operator(), Map.of())).containsExactly("none", "other", "shop");
        assertThat(ids(OF_SHOP, Map.of("repository", "acme/other"))).isEmpty();
    }

    @Test
    void shouldHideTheRestAsIfItDidNotExist() {
        new JdbcRecordingStore(agents.store()).save("other", "{}");

        for (String path : List.of("/traces/{id}", LIST + "/{id}", "/traces/{id}/spans/{span}")) {
            assertThat(status(call(path, OF_SHOP, Map.of("id", "other", "span", "0"))))
                    .isEqualTo(404);
            assertThat(status(call(path, OF_SHOP, Map.of("id", "missing", "span", "0"))))
                    .isEqualTo(404);
        }
        assertThat(status(call(LIST + "/{id}/replay", OF_SHOP, Map.of("id", "other"))))
                .isEqualTo(404);
    }

    @Test
    void shouldGoFromPageToPage() {
        var first = list(Person.operator(), Map.of("most", "2"));
        var second = list(
                Person.operator(), Map.of("most", "2", "before", first.next().orElseThrow()));

        assertThat(first.traces()).extracting(ShownHandling::id).containsExactly("none", "other");
        assertThat(second.traces()).extracting(ShownHandling::id).containsExactly("shop");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void shouldSayWhatCannotBeUsed() {
        for (String before :
                List.of("x", "1", "99999999999999999999-a", "9999999999999999999-a", "1-" + "a".repeat(33))) {
            assertThatThrownBy(() -> list(OF_SHOP, Map.of("before", before))).isInstanceOf(BadInputException.class);
        }
        assertThatThrownBy(() -> list(OF_SHOP, Map.of("most", "501"))).isInstanceOf(BadInputException.class);
    }

    @Test
    void shouldWriteATable() {
        var table = (Reply.Download) call("/traces.csv", OF_SHOP, Map.of());

        assertThat(table.text().lines())
                .containsExactly(
                        "id,agent,repository,started_at,seconds,steps,replaced,failed,retries,input_tokens,output_tokens,micro_dollars",
                        "shop,diagnose,acme/shop,2026-11-29T12:00:01.123456789Z,1.500000,0,0,0,0,0,0,0");
    }

    @Test
    void shouldSayWhyARecordingCannotBeRepeated() {
        new JdbcRecordingStore(agents.store()).save("shop", "{\"version\":99}");

        Reply reply = call(LIST + "/{id}/replay", OF_SHOP, Map.of("id", "shop"));

        assertThat(status(reply)).isEqualTo(409);
    }

    @Test
    void shouldRepeatOneAtATime() {
        var held = new CountDownLatch(1);
        Supplier<Replayer> slow = () -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return agents.replayer();
        };
        String recording = recorded();
        var replays = new Replays(slow, Duration.ofMillis(1));

        assertThat(replays.replay(recording))
                .isInstanceOfSatisfying(
                        Replays.Ended.Refused.class,
                        refused -> assertThat(refused.problem().detail()).contains("takes longer"));
        assertThat(replays.replay(recording)).isInstanceOfSatisfying(Replays.Ended.Refused.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(503);
            assertThat(refused.problem().detail()).contains("Try again in half a minute");
        });
        held.countDown();
    }

    private String recorded() {
        var configuration =
                ServedPages.configuration("store.directory=" + directory.resolve("other"), "record.enabled=true");
        try (var recording = AgentRuntime.open(configuration, new Diagnoser(RuleLibrary.load()), clock)) {
            var log = new io.mergewright.log.LogReader()
                    .read(io.mergewright.log.LogSource.ofText("[INFO] BUILD FAILURE\n", "log"));
            return new JdbcRecordingStore(recording.store())
                    .find(recording.diagnose(log, "acme/shop").handling())
                    .orElseThrow();
        }
    }

    private List<String> ids(Person person, Map<String, String> parameters) {
        return list(person, parameters).traces().stream().map(ShownHandling::id).toList();
    }

    private Traces.HandlingList list(Person person, Map<String, String> parameters) {
        return (Traces.HandlingList) ((Reply.Data) call(LIST, person, parameters)).value();
    }

    private Reply call(String path, Person person, Map<String, String> parameters) {
        return pages.endpoints().stream()
                .filter(one -> one.path().equals(path) && (one.verb() == Verb.GET || path.endsWith("replay")))
                .findFirst()
                .orElseThrow()
                .action()
                .apply(new Visit(Optional.of(person), "", new Parameters(parameters), Parameters.NONE));
    }

    private static int status(Reply reply) {
        return reply instanceof Reply.Problem problem ? problem.status() : 200;
    }

    private TracePages pages(Replays replays) {
        return new TracePages(new Traces(agents.store()), replays, new AuditLog(agents.store(), clock));
    }

    private static SpanRecord root(String trace, String workflow, int second) {
        return new SpanRecord(
                trace,
                "0",
                "",
                "handling diagnose",
                NOON.plusSeconds(second),
                Duration.ofMillis(1_500),
                Map.of("mergewright.workflow", workflow),
                "");
    }
}
