package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.access.AuditLog;
import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Proposal;
import io.mergewright.server.ServedPages;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.trace.SpanRecord;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Verb;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, with hostile text in every field that anybody outside can fill. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class HostileTextIT {
    private static final String LOGIN = "<script>window.hit=1</script>";
    private static final String SUGGESTION = "hostile-00000000";
    private static final String TRACE = "0123456789abcdef0123456789abcdef";

    /** What paths with a parameter are asked for. A page that is not here has to be added. */
    private static final Map<String, String> IDS = Map.of(
            "/suggestions/{id}", SUGGESTION,
            "/traces/{id}", TRACE,
            "/traces/{id}/spans/{span}", TRACE,
            "/diagnose/{id}", TRACE);

    @TempDir
    private static Path directory;

    private static ServedPages served;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        served = new ServedPages(Clock.systemUTC(), "store.directory=" + directory);
        chromium = Chromium.start();
        fill(served.store());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    private static void fill(Store store) {
        var ledger = new JdbcLedger(store);
        Instant now = Clock.systemUTC().instant();
        Kind[] kinds = {Kind.QUEUED, Kind.PUBLISHED, Kind.WITHHELD, Kind.ACCEPTED, Kind.REJECTED, Kind.LABELLED_RIGHT};
        for (int i = 0; i < 2 * HostileText.ALL.size(); i++) {
            String id = "hostile-%08d".formatted(i);
            ledger.propose(proposal(id, i, now.minusSeconds(i)));
            ledger.append(
                    new Event(id, "gate", i % 2 == 0 ? Kind.QUEUED : Kind.PUBLISHED, now, LOGIN, HostileText.of(i)));
            ledger.append(
                    new Event(id, "later", kinds[i % kinds.length], now, HostileText.of(i + 1), HostileText.of(i)));
        }
        traces(store, now);
        uploads(store, now);
        deliveries(store, now);
        var audit = new AuditLog(store, Clock.systemUTC());
        HostileText.ALL.forEach(text -> audit.add(text, text, text, text));
    }

    private static Proposal proposal(String id, int i, Instant at) {
        return new Proposal(
                id,
                Fingerprint.of(List.of(id)),
                new Proposal.Origin("a/" + HostileText.of(i), HostileText.of(i + 1), HostileText.of(i + 2)),
                new Proposal.Maker(
                        HostileText.of(i + 3), HostileText.of(i + 4), HostileText.of(i + 5), HostileText.of(i + 6)),
                HostileText.of(i + 7),
                HostileText.of(i),
                HostileText.of(i) + "\n+" + HostileText.of(i + 1) + "\n-" + HostileText.of(i + 2),
                new Proposal.Estimate((i % 10) / 10.0, 0.5),
                i,
                at);
    }

    private static void traces(Store store, Instant now) {
        List<SpanRecord> spans = new java.util.ArrayList<>();
        spans.add(span("0000000000000000", "", 0, now));
        for (int i = 1; i <= HostileText.ALL.size(); i++) {
            spans.add(span("%016x".formatted(i), "0000000000000000", i, now));
        }
        new JdbcTraceStore(store).save(spans);
    }

    private static void uploads(Store store, Instant now) {
        Map<String, Object> told = new HashMap<>();
        told.putAll(Map.of("lines", 2, "bytes", 9, "looked", 1, "outcome", "failed"));
        List.of("category", "meaning", "kind", "headline", "tool", "fingerprint")
                .forEach(name -> told.put(name, HostileText.of(name.length())));
        List.of("places", "failedTests", "problems", "shortfalls").forEach(name -> told.put(name, HostileText.ALL));
        var quoted = List.of(Map.of("firstLine", 1, "lastLine", HostileText.ALL.size(), "lines", HostileText.ALL));
        told.put("excerpts", quoted);
        told.put(
                "causes",
                HostileText.ALL.stream().map(text -> cause(text, quoted)).toList());
        store.database()
                .run(
                        "fill uploads",
                        handle -> handle.createUpdate(
                                        "INSERT INTO log_upload (id, login, host, log_name, handling, diagnosis, sent_at)"
                                                + " VALUES (:id, 'operator', 'h', :name, :name, :told, :now)")
                                .bind("id", TRACE)
                                .bind("name", HostileText.of(1).replace("\u0000", ""))
                                .bind("told", json(told))
                                .bind("now", now)
                                .execute());
    }

    private static Map<String, Object> cause(String text, Object quoted) {
        Map<String, Object> cause = new HashMap<>();
        List.of("rule", "tool", "category", "headline", "advice").forEach(name -> cause.put(name, text));
        cause.putAll(Map.of("evidence", quoted, "places", List.of(text), "tests", List.of(text), "confidence", 0.5));
        return cause;
    }

    private static String json(Object value) {
        try {
            return new JsonMapper().writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static SpanRecord span(String id, String parent, int i, Instant now) {
        return new SpanRecord(
                TRACE,
                id,
                parent,
                "step " + HostileText.of(i),
                now,
                Duration.ofMillis(i),
                Map.of(
                        "mergewright.workflow",
                        "a/" + HostileText.of(i),
                        "gen_ai.input.messages",
                        HostileText.of(i),
                        "gen_ai.output.messages",
                        HostileText.of(i + 1),
                        HostileText.of(i),
                        HostileText.of(i + 2)),
                HostileText.of(i));
    }

    private static void deliveries(Store store, Instant now) {
        store.database().run("fill deliveries", handle -> {
            for (int i = 0; i < HostileText.ALL.size(); i++) {
                handle.createUpdate(
                                "INSERT INTO delivery (guid, event, received_at, state, attempts, outcome, finished_at,"
                                        + " body) VALUES (:guid, :event, :now, 'SET_ASIDE', 1, :outcome, :now, :body)")
                        .bind("guid", i + HostileText.of(i).replace("\u0000", ""))
                        .bind("event", HostileText.of(i).replace("\u0000", ""))
                        .bind("outcome", HostileText.of(i + 1).replace("\u0000", ""))
                        .bind("now", now)
                        .bind("body", new byte[] {1})
                        .execute();
            }
        });
    }

    static Stream<String> pages() {
        return served.endpoints().stream()
                .filter(endpoint -> endpoint.verb() == Verb.GET && !endpoint.isApi())
                .map(Endpoint::path)
                .filter(path -> !path.contains(".csv") && !path.startsWith("/login") && !path.equals("/link"))
                .map(path -> path.contains("{")
                        ? path.replaceFirst("\\{[a-z]+}", Objects.requireNonNull(IDS.get(path), path))
                                .replace("{span}", "0000000000000001")
                        : path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowHostileTextAsText(String path) {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, 1280)) {
            Page page = visitor.open(path);
            page.waitForLoadState();

            assertThat(page.evaluate("typeof window.hit")).isEqualTo("undefined");
            assertThat(page.locator(
                                    "main [onerror], main [onload], main [onfocus], main [ontoggle], main [onmouseover],"
                                            + " main [srcdoc], main iframe, main base, main meta, main script, main style,"
                                            + " main a[href^='javascript:'], main a[href^='data:'],"
                                            + " main form[action^='https:'], main [hx-trigger='load']:not([data-own])")
                            .count())
                    .isZero();
            assertThat(page.title()).endsWith("Mergewright");
            visitor.checkQuiet();
        }
    }
}
