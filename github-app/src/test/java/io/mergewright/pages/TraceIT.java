package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.replay.Recording;
import io.mergewright.replay.RecordingJson;
import io.mergewright.server.ServedPages;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.trace.SpanRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of traces in a browser, with traces in which every text is hostile. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class TraceIT {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"><script>alert(1)</script>{root}'";
    private static final String LOG = "[ERROR] /a/Shop.java:[7,9] cannot find symbol\n[INFO] BUILD FAILURE\n";

    @TempDir
    private static Path directory;

    private static ServedPages served;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        served = new ServedPages(
                Clock.systemUTC(), "store.directory=" + directory, "record.enabled=true", "trace.retention=3650d");
        chromium = Chromium.start();
        var traces = new JdbcTraceStore(served.agents().store());
        for (int i = 0; i < 120; i++) {
            traces.save(List.of(root("many" + i, i % 3 == 0 ? "review" : "diagnose", "acme/shop", i, 0)));
        }
        traces.save(hostile());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
    void shouldShowWhatWasDone(ColorScheme colours, int width) {
        try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
            Page page = visitor.open("/traces");

            assertThat(page.locator("table.traces tbody tr").count()).isEqualTo(50);
            assertThat(page.locator("table.reliability").innerText()).contains("all in a row", "100.0 %");
            visitor.check();

            page.getByText("Older").click();
            assertThat(page.locator("table.traces tbody tr").count()).isEqualTo(50);
            visitor.check();
        }
    }

    @Test
    void shouldKeepFiltersInTheAddress() {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, 1280)) {
            Page page = visitor.open("/traces");

            page.selectOption("select[name=agent]", "review");
            page.fill("input[name=repository]", "acme/shop");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.url()).contains("agent=review", "repository=acme%2Fshop");
            assertThat(page.locator("table.traces tbody tr").count()).isEqualTo(40);

            page.navigate(served.url() + "/traces?shortfalls=1");
            assertThat(page.locator("table.traces tbody tr").count()).isEqualTo(1);
            page.navigate(served.url() + "/traces?repository=nobody/here");
            assertThat(page.locator(".blank").innerText()).contains("Nothing");
            visitor.check();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
    void shouldShowHostileTextAsText(ColorScheme colours, int width) {
        try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
            Page page = visitor.open("/traces/hostile");
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

            assertThat(page.locator("table.waterfall tbody tr").count()).isEqualTo(6);
            assertThat(page.locator("table.waterfall").innerText()).contains(HOSTILE, "fell back", "failed", "+0.0 ms");
            assertThat(page.locator("main").innerText()).contains("All 6");
            visitor.check();

            page.locator("a:has-text('characters')").first().click();
            assertThat(page.locator("pre.whole").first().innerText()).contains(HOSTILE);
            visitor.check();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void shouldRepeatWhatWasRecorded(ColorScheme colours, int width) {
        String id = recorded();
        try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
            Page page = visitor.open("/traces/" + id);
            visitor.check();

            page.getByText("Replay", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.locator("[role=status]").innerText()).contains("Identical");
            visitor.check();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void shouldSayWhatComesOutDifferently(ColorScheme colours, int width) {
        String id = recorded();
        var recordings = new JdbcRecordingStore(served.agents().store());
        Recording then = RecordingJson.read(recordings.find(id).orElseThrow());
        recordings.save(
                id,
                RecordingJson.write(new Recording(
                        id,
                        then.origin(),
                        then.shape(),
                        then.log(),
                        then.known(),
                        then.marks(),
                        then.steps(),
                        then.calls(),
                        then.result()
                                .replaceFirst("\"headline\" : \"[^\"]*\"", "\"headline\" : \"<b>{root}<script>\""))));
        try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
            Page page = visitor.open("/traces/" + id);

            page.getByText("Replay", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.locator("[role=status]").innerText()).contains("It differs");
            assertThat(page.locator(".diff .removed").first().innerText()).contains("<b>{root}<script>");
            assertThat(page.locator("main ul").innerText()).contains("/diagnoses/0/headline");
            visitor.check();
        }
    }

    /** A recorded handling, whose trace is there at once. */
    private static String recorded() {
        var outcome = served.agents().diagnose(new LogReader().read(LogSource.ofText(LOG, "log")), "acme/shop");
        new JdbcTraceStore(served.agents().store())
                .save(List.of(root(outcome.handling(), "diagnose", "acme/shop", 0, 0)));
        return outcome.handling();
    }

    private static List<SpanRecord> hostile() {
        List<SpanRecord> spans = new ArrayList<>();
        spans.add(root("hostile", "diagnose", "acme/" + HOSTILE, 10_000, 2));
        spans.add(span("1", "0", "begin", 0, 40, Map.of(), ""));
        spans.add(span("2", "0", "step ask", 40, 1_500, step("degraded", 3), HOSTILE));
        spans.add(span("3", "2", "chat " + HOSTILE, 50, 600, words(), ""));
        spans.add(span("4", "2", "chat " + HOSTILE, 700, 800, Map.of("error.type", "TIMEOUT"), "no answer " + HOSTILE));
        spans.add(span("5", "0", "step decide", 1_540, 20, step("failed", 1), "decide failed: " + HOSTILE));
        return spans;
    }

    private static Map<String, String> step(String result, int attempts) {
        return Map.of(
                "mergewright.step.result", result,
                "mergewright.step.attempts", "" + attempts,
                "mergewright.step.reason", "replaced: " + HOSTILE);
    }

    private static Map<String, String> words() {
        return Map.of(
                "gen_ai.usage.input_tokens",
                "1500",
                "gen_ai.usage.output_tokens",
                "220",
                "gen_ai.request.model",
                HOSTILE,
                "gen_ai.input.messages",
                (HOSTILE + "\n").repeat(100),
                "gen_ai.output.messages",
                HOSTILE);
    }

    private static SpanRecord root(String trace, String plan, String workflow, int second, int shortfalls) {
        return new SpanRecord(
                trace,
                "0",
                "",
                "handling " + plan,
                NOON.plusSeconds(second),
                Duration.ofMillis(1_560),
                Map.of("mergewright.workflow", workflow, "mergewright.handling.shortfalls", "" + shortfalls),
                "");
    }

    private static SpanRecord span(
            String id,
            String parent,
            String name,
            int after,
            int millis,
            Map<String, String> attributes,
            String failure) {
        return new SpanRecord(
                "hostile",
                id,
                parent,
                name,
                NOON.plusSeconds(10_000).plusMillis(after),
                Duration.ofMillis(millis),
                attributes,
                failure);
    }
}
