package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.server.ServedPages;
import io.mergewright.simulator.ManualClock;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The overview of some weeks, as people see it. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class OverviewIT {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    @TempDir
    private static Path directory;

    private static ServedPages served;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        var clock = new ManualClock(NOW);
        GeneratedLedger.fill(directory, clock, 400);
        served = new ServedPages(clock, "store.directory=" + directory);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/overview?weeks=4&by=model&sort=-decided", "/overview?category=nothing"})
    void shouldBeUsableByEverybody(String path) {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {WIDE, NARROW}) {
                try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
                    Page page = visitor.open(path);

                    assertThat(page.title()).startsWith("Overview");
                    Pictures.take(page, "overview", colours, width);
                    page.locator("summary").all().forEach(summary -> summary.click());
                    visitor.check();
                }
            }
        }
    }

    @Test
    void shouldDrawAcceptanceAndSpending() {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, WIDE)) {
            Page page = visitor.open("/overview");

            assertThat(page.locator(".chart canvas").count()).isEqualTo(2);
            assertThat(page.locator("#week-table tbody tr").count()).isEqualTo(12);
            visitor.checkQuiet();
        }
    }

    @Test
    void shouldSortAndFilterByLinks() {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, WIDE)) {
            Page page = visitor.open("/overview");

            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Decided"))
                    .click();
            assertThat(page.locator("th[aria-sort=descending]").textContent()).contains("Decided");
            page.selectOption("select[name=repository]", "acme/shop");
            page.locator("form.filters button").click();

            assertThat(page.url()).contains("repository=acme%2Fshop");
            assertThat(page.locator("section.groups tbody tr").count()).isEqualTo(1);
            visitor.check();
        }
    }
}
