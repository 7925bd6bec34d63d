package io.mergewright.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.server.ServedPages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending logs and looking at them, in a browser, with hostile logs and long ones. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class DiagnoseIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"><script>alert(1)</script>{root}";
    private static final String TOKEN = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private static final String LOG = HOSTILE + "\n"
            + "\u001B[31mred\u001B[0m \u001B]8;;javascript:alert(1)\u0007link\u001B]8;;\u0007\n"
            + "token " + TOKEN + "\n"
            + "nul \0 and bell \u0007\r\n"
            + "long " + "x".repeat(100_000) + "\n"
            + "turned \u202E round\n"
            + "[INFO] Compiling\n".repeat(100)
            + "[ERROR] COMPILATION ERROR :\n"
            + "[ERROR] /home/ci/src/main/java/Shop.java:[7,9] cannot find symbol\n"
            + "  symbol: class " + HOSTILE + "\n"
            + "[INFO] BUILD FAILURE\n"
            + "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.13.0:compile (default-compile)"
            + " on project shop: Compilation failure\n";

    @TempDir
    private static Path directory;

    private static ServedPages served;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        served = new ServedPages(Clock.systemUTC(), "store.directory=" + directory.resolve("state"));
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
    void shouldDiagnoseWhatIsPasted(ColorScheme colours, int width) {
        try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
            Page page = visitor.open("/diagnose");
            page.fill("#log", LOG.replace("\0", "").replace("\u0007", ""));
            page.getByText("Diagnose the text").click();

            page.waitForSelector("#lines .row:not(.waiting)");

            assertThat(page.locator("h1").innerText()).contains("cannot find symbol");
            assertThat(page.locator(".excerpt").first().innerText()).contains("Shop.java");
            assertThat(page.locator("main").innerText()).doesNotContain(TOKEN);
            visitor.check();

            visitor.open("/diagnose");
            assertThat(page.locator("table").first().innerText()).contains("cannot find symbol", "pasted");
            visitor.check();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void shouldShowHostileLinesAsText(ColorScheme colours, int width) throws IOException {
        Path file = Files.write(directory.resolve("hostile.log"), LOG.getBytes(ISO_8859_1));
        try (var visitor = Visitor.signedIn(chromium, served, colours, width)) {
            Page page = sent(visitor, file);

            jump(page, 1);

            page.waitForSelector("#L5:not(.waiting)");
            assertThat(page.locator("#L1 .t").textContent()).isEqualTo(HOSTILE);
            assertThat(page.locator("#L2 .t").textContent()).isEqualTo("red link");
            assertThat(page.locator("#L3 .t").textContent())
                    .contains("[redacted")
                    .doesNotContain("ghp_");
            assertThat(page.locator("#L4 .t").textContent()).isEqualTo("nul  and bell ");
            assertThat(page.locator("#L5 .t").textContent()).endsWith("[cut]").hasSizeLessThan(2_100);
            visitor.check();
        }
    }

    @Test
    void shouldGoFromEvidenceToEvidence() throws IOException {
        Path file = Files.write(directory.resolve("evidence.log"), LOG.getBytes(ISO_8859_1));
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, 1280)) {
            Page page = sent(visitor, file);
            jump(page, 1);

            page.locator("#lines").press("n");

            page.waitForSelector("#lines .row.chosen.evidence");
            String first = page.locator("#lines .row.chosen").getAttribute("id");
            assertThat(page.locator("#place").innerText()).startsWith("Evidence 1 of");
            assertThat(page.url()).endsWith("#" + first);
            assertThat(page.locator("#lines .row.chosen").innerText()).contains("evidence:");

            page.locator("#lines").press("p");
            assertThat(page.locator("#place").innerText()).startsWith("No evidence before");

            page.locator("#lines").press("/");
            page.keyboard().type("BUILD failure");
            page.keyboard().press("Enter");
            page.waitForSelector("#L110.chosen");
            assertThat(page.locator("#place").innerText()).isEqualTo("Found in line 110");

            page.locator(".causes a").first().click();
            assertThat(page.locator("#lines .row.chosen").getAttribute("id")).isNotEqualTo("L110");
            visitor.check();

            page.navigate(page.url().replaceFirst("#.*", "#L42"));
            page.reload();
            page.waitForSelector("#L42.chosen");
            visitor.check();
        }
    }

    @Test
    void shouldReadWhatIsPacked() throws IOException {
        Path file = directory.resolve("packed.log.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(LOG.getBytes(ISO_8859_1));
        }
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, 1280)) {
            Page page = sent(visitor, file);

            jump(page, 108);

            page.waitForSelector("#L108:not(.waiting)");
            assertThat(page.locator("#L108 .t").textContent()).contains("Shop.java");
            visitor.checkQuiet();
        }
    }

    @Test
    void shouldSayWhyWhatWasSentIsNoLog() throws IOException {
        Path file = Files.write(directory.resolve("picture.bin"), new byte[100_000]);
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, 1280)) {
            Page page = visitor.open("/diagnose");
            page.setInputFiles("#file", file);
            page.getByText("Diagnose the file").click();

            page.waitForSelector("#state:has-text('looks binary')");
        }
    }

    @Test
    void shouldStayUsableWithAMillionLines() throws IOException {
        int lines = 1_000_000;
        Path file = directory.resolve("long.log");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= lines; i++) {
                out.write("2026-11-29T15:11:59.0000000Z line " + i
                        + " of a log that says what lines of logs say, again and again\n");
                if (i == 700_000) {
                    out.write("[ERROR] /home/ci/src/main/java/Shop.java:[7,9] cannot find symbol\n");
                }
            }
        }
        assertThat(Files.size(file)).isGreaterThan(95_000_000);
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, 1280)) {
            Page page = sent(visitor, file);

            page.waitForSelector("#L700001.evidence:not(.waiting)");
            assertThat(page.locator("#lines .row").count()).isLessThan(200);

            jump(page, 999_999);
            page.waitForSelector("#L999999:not(.waiting)");
            assertThat(page.locator("#L999999 .t").textContent()).startsWith("line 999998 of");

            page.locator("#lines").press("Home");
            page.waitForSelector("#L1:not(.waiting)");
            page.mouse().move(600, box(page) + 100);
            page.mouse().wheel(0, 200);
            page.waitForSelector("#lines[data-first='9']");
            page.waitForSelector("#L11:not(.waiting)");

            page.evaluate("document.getElementById('lines').scrollTop = 7500000");
            page.waitForCondition(() -> Math.abs(first(page) - 500_000) < 2_000);
            page.waitForCondition(() -> page.locator("#lines .row.waiting").count() == 0);

            page.fill("#text", "line 999000 of");
            page.keyboard().press("Enter");
            page.waitForSelector("#L999001.chosen");

            page.locator("#lines").press("End");
            page.waitForSelector("#L1000001:not(.waiting)");
            visitor.check();
        }
    }

    private static int first(Page page) {
        return Integer.parseInt(page.locator("#lines").getAttribute("data-first"));
    }

    private static double box(Page page) {
        page.locator("#lines").scrollIntoViewIfNeeded();
        return page.locator("#lines").boundingBox().y;
    }

    private static Page sent(Visitor visitor, Path file) {
        Page page = visitor.open("/diagnose");
        page.setInputFiles("#file", file);
        page.getByText("Diagnose the file").click();
        page.waitForURL("**/diagnose/*", new Page.WaitForURLOptions().setTimeout(60_000));
        page.waitForSelector("#lines .row:not(.waiting)");
        return page;
    }

    private static void jump(Page page, int line) {
        page.fill("#line", "" + line);
        page.locator("#line").press("Enter");
    }
}
