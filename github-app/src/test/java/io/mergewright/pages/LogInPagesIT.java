package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.access.AuditLog;
import io.mergewright.server.ServedPages;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.SimulatorOptions;
import io.mergewright.simulator.model.Permission;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Somebody signs in by GitHub, makes a token, looks at the audit log and leaves: in a browser, in both themes. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class LogInPagesIT {
    private static final String EVIL = "\"><img src=x onerror=alert(1)><script>alert(1)</script>{root}";

    @TempDir
    private static Path directory;

    private static GitHubSimulator github;
    private static ServedPages served;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        github = GitHubSimulator.start(
                SimulatorOptions.defaults().withApp(Map.of("metadata", "read", "members", "read"), List.of()));
        for (int i = 0; i < 25; i++) {
            github.createRepository("acme/shop-" + i, Map.of("README.md", "hello\n"))
                    .makePrivate()
                    .permit("ada", Permission.READ);
        }
        github.install("acme");
        github.people().join("acme", "ada").atTheBrowser("ada");
        served = new ServedPages(
                Clock.systemUTC(),
                "store.directory=" + directory,
                "github.api-url=" + github.url() + "/api/v3",
                "access.client-id=" + github.clientId(),
                "access.client-secret=" + github.clientSecret(),
                "access.organisations=acme",
                "access.admins=ada");
        new AuditLog(served.store(), Clock.systemUTC()).add(EVIL, EVIL, EVIL, EVIL);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
        github.close();
    }

    @Test
    void shouldTakeSomebodyThroughByLight() {
        visit(ColorScheme.LIGHT, 1280);
    }

    @Test
    void shouldTakeSomebodyThroughInTheDarkOnASmallScreen() {
        visit(ColorScheme.DARK, 360);
    }

    private void visit(ColorScheme colours, int width) {
        try (var visitor = Visitor.stranger(chromium, served, github.url() + "/login/", colours, width)) {
            var page = visitor.open("/audit");
            assertThat(page.title()).startsWith("Sign in");
            visitor.check();

            page.getByText("Sign in with GitHub").click();
            assertThat(page.title()).startsWith("Audit");
            assertThat(page.locator("tbody").innerText()).contains(EVIL, "by GitHub, as admin");
            visitor.check();

            page.navigate(served.url() + "/account");
            page.getByText("25 that GitHub shows you").click();
            page.getByLabel("What it is for").fill("Night script " + EVIL.substring(0, 40));
            visitor.check();
            page.getByText("Make it").click();
            assertThat(page.locator(".secret").innerText()).startsWith("mgw_");
            assertThat(page.locator("h1").innerText()).isEqualTo("ada");
            visitor.check();

            page.locator("td button.bad").click();
            assertThat(page.locator(".blank").innerText()).contains("You have no tokens");
            page.locator(".leave button").click();
            assertThat(page.title()).startsWith("Sign in");
            visitor.check();
        }
    }
}
