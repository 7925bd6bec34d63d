package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.server.ServedPages;
import io.mergewright.simulator.ManualClock;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Labelling a sample, as people do it. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class QualityIT {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    @TempDir
    private Path directory;

    private ServedPages served;
    private Chromium chromium;

    @BeforeEach
    void start() {
        var clock = new ManualClock(NOW);
        GeneratedLedger.fill(directory, clock, 120);
        served = new ServedPages(clock, "store.directory=" + directory, "ledger.label-share=0.5");
        chromium = Chromium.start();
    }

    @AfterEach
    void stop() {
        chromium.close();
        served.close();
    }

    @Test
    void shouldBeUsableByEverybody() {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {WIDE, NARROW}) {
                try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
                    Page page = visitor.open("/quality");

                    visitor.check();
                    assertThat(page.locator("article").innerText()).doesNotContain("confidence 0");
                    page.keyboard().press("y");
                    page.waitForURL("**/quality?skip=0&last=*");
                    Pictures.take(page, "quality", colours, width);
                    page.keyboard().press("?");

                    assertThat(page.locator("#help").getAttribute("open")).isNotNull();
                    visitor.check();
                }
            }
        }
    }

    @Test
    void shouldLabelWithSingleKeysAndTakeBackTheLast() {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, WIDE)) {
            Page page = visitor.open("/quality");
            String first = page.locator("h2#sample").textContent();

            page.keyboard().press("s");
            page.waitForURL("**/quality?skip=1");
            String second = page.locator("h2#sample").textContent();
            page.keyboard().press("y");
            page.waitForURL("**/quality?skip=1&last=*");

            assertThat(second).isNotEqualTo(first);
            assertThat(page.locator(".notice").textContent()).contains(second).contains("right");
            page.keyboard().press("u");
            page.waitForURL("**/quality?id=*");
            assertThat(page.locator("h2#sample").textContent()).isEqualTo(second);
            page.keyboard().press("n");
            page.waitForURL("**/quality?skip=1&last=*");
            assertThat(page.locator(".notice").textContent()).contains(second).contains("wrong");
            assertThat(page.locator(".cards").innerText()).contains("1 by you");
            visitor.checkQuiet();
        }
    }

    @Test
    void shouldLeaveKeysAloneWhereTheyAreSwitchedOff() {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, WIDE)) {
            Page page = visitor.open("/quality");

            page.keyboard().press("?");
            page.locator("#keys").uncheck();
            page.keyboard().press("y");
            page.reload();

            assertThat(page.locator("#keys").isChecked()).isFalse();
            assertThat(page.locator(".cards").innerText()).contains("0 by you");
            visitor.checkQuiet();
        }
    }
}
