package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.trace.ChainReliability;
import io.mergewright.trace.Handling;
import io.mergewright.trace.HandlingSearch;
import io.mergewright.trace.HandlingSearch.Position;
import io.mergewright.trace.HandlingSearch.Shown;
import io.mergewright.trace.SpanRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What every database has to do for the list of handlings. */
abstract class HandlingsContract extends StoreContract {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00.123456789Z");

    @Test
    void shouldAddUpWhatATraceTells() {
        new JdbcTraceStore(store)
                .save(List.of(
                        step("a", "1", "done", 1),
                        step("a", "2", "degraded", 3),
                        step("a", "3", "failed", 2),
                        call("a", "4", 100, 20),
                        call("a", "5", 11, 2),
                        root("a", "diagnose", "acme/shop", 0, 2)));

        var found = new JdbcHandlings(store).newest(HandlingSearch.of(Shown.EVERYTHING), 10);

        assertThat(found)
                .containsExactly(new Handling(
                        "a",
                        "diagnose",
                        "acme/shop",
                        START,
                        Duration.ofMillis(500),
                        new Handling.Steps(3, 1, 1, 3),
                        111,
                        22,
                        0));
        assertThat(new JdbcHandlings(store).find("a")).contains(found.get(0));
        assertThat(new JdbcHandlings(store).find("b")).isEmpty();
    }

    @Test
    void shouldAddUpEachOfMany() {
        int many = 450;
        var traces = new JdbcTraceStore(store);
        for (int i = 0; i < many; i++) {
            String trace = "trace" + i;
            traces.save(List.of(call(trace, "1", i, 1), root(trace, "diagnose", "acme/shop", i, 0)));
        }

        var found = new JdbcHandlings(store).newest(HandlingSearch.of(Shown.EVERYTHING), many);

        assertThat(found)
                .extracting(Handling::inputTokens)
                .containsExactlyElementsOf(
                        LongStream.range(0, many).map(i -> many - 1 - i).boxed().toList());
    }

    @Test
    void shouldGoOnWhereAPageEnded() {
        var traces = new JdbcTraceStore(store);
        for (int i = 0; i < 7; i++) {
            traces.save(List.of(root("trace" + i, "diagnose", "acme/shop", i / 3, 0)));
        }
        var handlings = new JdbcHandlings(store);

        var first = handlings.newest(HandlingSearch.of(Shown.EVERYTHING), 3);
        var last = first.get(2);
        var second = handlings.newest(
                new HandlingSearch(
                        Shown.EVERYTHING,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(new Position(last.start(), last.traceId()))),
                10);

        assertThat(first).extracting(Handling::traceId).containsExactly("trace6", "trace5", "trace4");
        assertThat(second).extracting(Handling::traceId).containsExactly("trace3", "trace2", "trace1", "trace0");
    }

    @Test
    void shouldShowOnlyWhatIsWantedAndMayBeSeen() {
        new JdbcTraceStore(store)
                .save(List.of(
                        root("a", "diagnose", "acme/shop", 1, 0),
                        root("b", "review", "acme/shop", 2, 1),
                        root("c", "review", "acme/other", 3, 1),
                        root("d", "diagnose", "local", 4, 0),
                        root("e", "diagnose", "", 5, 0)));

        assertThat(ids(Shown.EVERYTHING, "", "", false)).containsExactly("e", "d", "c", "b", "a");
        assertThat(ids(Shown.EVERYTHING, "", "", true)).containsExactly("c", "b");
        assertThat(ids(Shown.EVERYTHING, "acme/shop", "", false)).containsExactly("b", "a");
        assertThat(ids(Shown.EVERYTHING, "", "review", false)).containsExactly("c", "b");
        assertThat(ids(new Shown(false, Set.of("acme/shop"), false), "", "", false))
                .containsExactly("b", "a");
        assertThat(ids(new Shown(false, Set.of("acme/shop"), true), "", "", false))
                .containsExactly("e", "d", "b", "a");
        assertThat(ids(new Shown(false, Set.of(), false), "", "", false)).isEmpty();
        assertThat(ids(new Shown(false, Set.of("acme/shop"), false), "acme/other", "", false))
                .isEmpty();
    }

    @Test
    void shouldGiveTheStepsForTheirReliability() {
        new JdbcTraceStore(store)
                .save(List.of(
                        step("a", "1", "done", 2),
                        step("b", "1", "degraded", 3),
                        root("a", "diagnose", "acme/shop", 0, 0),
                        root("b", "diagnose", "acme/shop", 1, 1)));

        var steps = new JdbcHandlings(store).steps(HandlingSearch.of(Shown.EVERYTHING), 10);

        assertThat(steps).containsOnlyKeys("diagnose");
        assertThat(ChainReliability.of(steps.get("diagnose")).steps())
                .containsEntry("ask", new ChainReliability.StepCounts(2, 0, 1, 2));
    }

    @Test
    void shouldForgetWithTheTraces() {
        var traces = new JdbcTraceStore(store);
        traces.save(List.of(root("a", "diagnose", "acme/shop", 0, 0), root("b", "diagnose", "acme/shop", 60, 0)));

        traces.prune(START.plusSeconds(30));

        assertThat(ids(Shown.EVERYTHING, "", "", false)).containsExactly("b");
    }

    @Test
    void shouldTakeOverTracesFromBefore() {
        StoreSettings old = anotherDatabase();
        try (var pool = Store.connect(old)) {
            Flyway.configure()
                    .configuration(Store.migrations(pool).getConfiguration())
                    .target("5")
                    .load()
                    .migrate();
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(before("1", "", "handling diagnose", "{\"mergewright.handling.shortfalls\":\"1\"}"));
                statement.execute(before(
                        "2",
                        "1",
                        "step ask",
                        "{\"mergewright.step.reason\":\"\\\\\"mergewright.step.attempts\\\\\":\\\\\"9\\\\\"\","
                                + "\"mergewright.step.result\":\"degraded\",\"mergewright.step.attempts\":\"3\"}"));
                statement.execute(before(
                        "3",
                        "2",
                        "chat m",
                        "{\"gen_ai.usage.output_tokens\":\"20\",\"gen_ai.usage.input_tokens\":\"1234\"}"));
                statement.execute(
                        "INSERT INTO budget_call (id, handling, agent, workflow, utc_day, call_state, reserved_tokens,"
                                + " reserved_micro_dollars, opened_at, lease_until)"
                                + " VALUES ('x', 'old', 'explain', 'acme/shop', '2026-11-22', 'SETTLED', 1, 1, 1, 1)");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        try (var migrated = Store.open(old, clock)) {
            assertThat(new JdbcHandlings(migrated).find("old"))
                    .contains(new Handling(
                            "old",
                            "diagnose",
                            "acme/shop",
                            Instant.ofEpochSecond(0, 1_000),
                            Duration.ofNanos(5),
                            new Handling.Steps(1, 1, 0, 2),
                            1_234,
                            20,
                            0));
            assertThat(new JdbcHandlings(migrated)
                            .newest(
                                    new HandlingSearch(
                                            Shown.EVERYTHING,
                                            Optional.empty(),
                                            Optional.empty(),
                                            true,
                                            Optional.empty()),
                                    10))
                    .hasSize(1);
        }
    }

    /** Beside that of this test. */
    abstract StoreSettings anotherDatabase();

    private static String before(String span, String parent, String name, String attributes) {
        return "INSERT INTO span (trace_id, span_id, parent_id, span_name, started_at, duration, attributes, failure)"
                + " VALUES ('old', '%s', '%s', '%s', 1000, 5, '%s', '')".formatted(span, parent, name, attributes);
    }

    private List<String> ids(Shown shown, String workflow, String plan, boolean shortfalls) {
        var search = new HandlingSearch(
                shown,
                Optional.of(workflow).filter(one -> !one.isEmpty()),
                Optional.of(plan).filter(one -> !one.isEmpty()),
                shortfalls,
                Optional.empty());
        return new JdbcHandlings(store)
                .newest(search, 100).stream().map(Handling::traceId).toList();
    }

    private static SpanRecord root(String trace, String plan, String workflow, int second, int shortfalls) {
        return span(
                trace,
                "0",
                "",
                "handling " + plan,
                second,
                Map.of("mergewright.workflow", workflow, "mergewright.handling.shortfalls", "" + shortfalls));
    }

    private static SpanRecord step(String trace, String id, String result, int attempts) {
        return span(
                trace,
                id,
                "0",
                "step ask",
                0,
                Map.of("mergewright.step.result", result, "mergewright.step.attempts", "" + attempts));
    }

    private static SpanRecord call(String trace, String id, int input, int output) {
        return span(
                trace,
                id,
                "1",
                "chat m",
                0,
                Map.of("gen_ai.usage.input_tokens", "" + input, "gen_ai.usage.output_tokens", "" + output));
    }

    private static SpanRecord span(
            String trace, String id, String parent, String name, int second, Map<String, String> attributes) {
        return new SpanRecord(
                trace, id, parent, name, START.plusSeconds(second), Duration.ofMillis(500), attributes, "");
    }
}
