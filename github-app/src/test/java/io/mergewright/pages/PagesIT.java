package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.server.ServedPages;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page with nothing in it yet, in both themes, wide and narrow. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class PagesIT {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    @TempDir
    private static Path directory;

    private static ServedPages served;
    private static Chromium chromium;

    static boolean hasBrowser() {
        return Chromium.installed().isPresent();
    }

    @BeforeAll
    static void start() {
        served = new ServedPages(Clock.systemUTC(), "store.directory=" + directory);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/deliveries, Deliveries",
        "/settings, Settings",
        "/queue, Queue",
        "/suggestions, Suggestions",
        "/traces, Traces",
        "/diagnose, Diagnose",
        "/overview, Overview",
        "/calibration, Calibration",
        "/quality, Quality"
    })
    void shouldBeUsableByEverybody(String path, String title) {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {WIDE, NARROW}) {
                try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
                    assertThat(visitor.open(path).title()).startsWith(title);
                    visitor.check();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/login, Sign in", "/settings, Sign in"})
    void shouldTellStrangersHowToSignIn(String path, String title) {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (var visitor = Visitor.stranger(chromium, served, colours, WIDE)) {
                assertThat(visitor.open(path).title()).startsWith(title);
                visitor.check();
            }
        }
    }
}
