package io.mergewright.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.access.AuditLog;
import io.mergewright.server.ServedPages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class DeliveriesIT {
    private static final int MANY = 60;

    @TempDir
    private Path directory;

    private ServedPages served;
    private Chromium chromium;

    @BeforeEach
    void start() {
        served = new ServedPages(Clock.systemUTC(), "store.directory=" + directory);
        chromium = Chromium.start();
        for (int i = 0; i < MANY; i++) {
            deliver(i, i == MANY - 2 ? "SET_ASIDE" : "HANDLED");
        }
    }

    @AfterEach
    void stop() {
        chromium.close();
        served.close();
    }

    private void deliver(int number, String state) {
        Instant now = Clock.systemUTC().instant();
        served.store()
                .database()
                .run(
                        "fill deliveries",
                        handle -> handle.createUpdate(
                                        "INSERT INTO delivery (guid, event, received_at, state, attempts, outcome, finished_at, body)"
                                                + " VALUES (:guid, 'pull_request', :now, :state, 1, 'looked at', :now, :body)")
                                .bind("guid", "guid-" + number)
                                .bind("now", now.minus(Duration.ofMinutes(MANY - number)))
                                .bind("state", state)
                                .bind("body", new byte[] {1})
                                .execute());
    }

    @Test
    void shouldPageThroughDeliveriesAndFilterThem() {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (var visitor = Visitor.signedIn(chromium, served, colours, 1280)) {
                Page page = visitor.open("/deliveries");
                assertThat(page.locator("tbody tr").count()).isEqualTo(50);
                visitor.check();

                page.getByText("Older").click();
                assertThat(page.locator("tbody tr").count()).isEqualTo(10);
                assertThat(page.getByText("Older").count()).isZero();

                page.getByLabel("State").selectOption("set-aside");
                page.getByText("Show", new Page.GetByTextOptions().setExact(true))
                        .click();
                assertThat(page.url()).contains("state=set-aside");
                assertThat(page.locator("tbody tr").count()).isEqualTo(1);
                visitor.check();
            }
        }
    }

    @Test
    void shouldHaveADeliveryHandledAgainAndSayWhoWantedIt() {
        try (var visitor = Visitor.signedIn(chromium, served, ColorScheme.LIGHT, 1280)) {
            Page page = visitor.open("/deliveries?state=set-aside");

            page.locator("button[aria-label='Handle pull_request guid-58 again']")
                    .click();

            assertThat(page.locator("tr:has-text('guid-58') .tag").textContent())
                    .isEqualTo("waiting");
            assertThat(page.locator("tr:has-text('guid-58') button").count()).isZero();
            visitor.checkQuiet();
        }
        assertThat(new AuditLog(served.store(), Clock.systemUTC()).of("guid-58"))
                .extracting(AuditLog.Entry::login, AuditLog.Entry::action)
                .containsExactly(tuple("operator", "retry"));
    }
}
