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

/** Calibration of some weeks, as people see it. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class CalibrationIT {
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
    @ValueSource(
            strings = {"/calibration", "/calibration?category=test&publish=50&ask=20", "/calibration?category=nothing"})
    void shouldBeUsableByEverybody(String path) {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {WIDE, NARROW}) {
                try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
                    Page page = visitor.open(path);

                    assertThat(page.title()).startsWith("Calibration");
                    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                    Pictures.take(page, "calibration" + path.length(), colours, width);
                    page.locator("summary").all().forEach(summary -> summary.click());
                    visitor.check();
                }
            }
        }
    }

    @Test
    void shouldCountTheSameByScriptAndByTheServer() {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, WIDE)) {
            Page page = visitor.open("/calibration?publish=62&ask=31");
            String counted = page.locator("#moved").innerText();

            page.waitForCondition(() -> page.locator("#count").count() == 0);
            assertThat(page.locator("#moved").innerText()).isEqualTo(counted);
            page.locator("#publish").focus();
            page.keyboard().press("Home");

            assertThat(page.locator("#publish-value").textContent()).isEqualTo("0 %");
            assertThat(page.locator("#ask-value").textContent()).isEqualTo("0 %");
            assertThat(page.locator("#moved").innerText()).isNotEqualTo(counted);
            visitor.check();
        }
    }
}
