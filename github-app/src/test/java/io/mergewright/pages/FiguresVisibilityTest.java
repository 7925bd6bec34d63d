package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.Thresholds;
import io.mergewright.ledger.report.Assumptions;
import io.mergewright.pages.calibration.CalibrationPages;
import io.mergewright.pages.overview.OverviewPages;
import io.mergewright.pages.overview.Sources;
import io.mergewright.pages.quality.QualityPages;
import io.mergewright.quality.Sampling;
import io.mergewright.server.RenderedReply;
import io.mergewright.simulator.ManualClock;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameters;
import io.mergewright.web.Verb;
import io.mergewright.web.Visit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody sees anything of repositories that are not theirs: not in sums, groups, filters, files or the programming interface. */
class FiguresVisibilityTest {
    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");
    private static final Limit DOLLAR = Limit.ofMicroDollars(1_000_000);

    @TempDir
    private Path directory;

    private Store store;
    private List<Endpoint> endpoints;

    @BeforeEach
    void open() {
        var clock = new ManualClock(NOW);
        GeneratedLedger.fill(directory, clock, 200);
        store = Store.open(StoreSettings.file(directory.resolve("state")), clock);
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        var limits = new Limits(DOLLAR, DOLLAR, DOLLAR, DOLLAR, DOLLAR);
        endpoints = Stream.of(
                        new OverviewPages(
                                        new Sources(store, limits, List::of, Runnable::run, clock),
                                        new Assumptions(15, 1))
                                .endpoints(),
                        new CalibrationPages(
                                        store,
                                        () -> Calibration.NONE,
                                        calibration -> Thresholds.PRIOR,
                                        Runnable::run,
                                        clock)
                                .endpoints(),
                        new QualityPages(store, new Sampling(1), new AuditLog(store, clock), Runnable::run, clock)
                                .endpoints())
                .flatMap(List::stream)
                .toList();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldShowAStrangerNothing() {
        var stranger = person(Set.of("other/thing"));

        reading().forEach(endpoint -> {
            String shown = shown(endpoint, stranger, Map.of());

            assertThat(shown).as(endpoint.path()).doesNotContain("acme/", "globex", "onerror", "gpt-5", "octocat");
        });
    }

    @Test
    void shouldShowAPersonTheirOwnRepositoryOnly() {
        var person = person(Set.of("acme/shop"));

        reading()
                .forEach(endpoint -> Stream.of("repo", "week", "model")
                        .forEach(by -> assertThat(shown(endpoint, person, Map.of("by", by)))
                                .as(endpoint.path())
                                .doesNotContain("acme/docs", "globex", "Today")));
        assertThat(shown(find("/overview.csv"), person, Map.of("by", "repo"))).contains("\r\nacme/shop,50,50,");
        assertThat(shown(find("/api/v1/overview"), person, Map.of("repository", "acme/docs")))
                .contains("\"proposals\" : 0");
        assertThat(shown(find("/api/v1/calibration"), person, Map.of()))
                .isNotEqualTo(shown(find("/api/v1/calibration"), person(Set.of("acme/docs")), Map.of()));
    }

    @Test
    void shouldTakeNoLabelsForWhatIsNotVisible() {
        var person = person(Set.of("acme/shop"));
        var label = endpoints.stream()
                .filter(one -> one.path().equals("/api/v1/quality/{id}/label"))
                .findFirst()
                .orElseThrow();

        String refused = label(label, person, "suggestion-000001");
        String taken = label(label, person, "suggestion-000000");

        assertThat(refused).contains("404", "no such suggestion");
        assertThat(taken).contains("\"label\" : \"right\"");
        assertThat(shown(find("/api/v1/quality/next"), person, Map.of())).contains("\"labelled\" : 1");
    }

    private static String label(Endpoint endpoint, Person person, String id) {
        return RenderedReply.of(endpoint.action()
                .apply(new Visit(
                        Optional.of(person),
                        "",
                        new Parameters(Map.of("id", id)),
                        new Parameters(Map.of("label", "right")))));
    }

    private Stream<Endpoint> reading() {
        return endpoints.stream().filter(one -> one.verb() == Verb.GET);
    }

    private Endpoint find(String path) {
        return reading().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
    }

    private static Person person(Set<String> repositories) {
        return new Person("eve", Role.REVIEWER, Visibility.of(repositories));
    }

    private static String shown(Endpoint endpoint, Person person, Map<String, String> parameters) {
        return RenderedReply.of(endpoint.action()
                .apply(new Visit(Optional.of(person), "", new Parameters(parameters), Parameters.NONE)));
    }
}
