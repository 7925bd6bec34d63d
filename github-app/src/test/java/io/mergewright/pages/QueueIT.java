package io.mergewright.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.decide.Proposals;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.server.ServedPages;
import io.mergewright.simulator.ManualClock;
import io.mergewright.store.JdbcLedgerReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The queue in the browser. */
@EnabledIf("io.mergewright.pages.PagesIT#hasBrowser")
class QueueIT {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)>\"><script>alert(1)</script> {root} javascript:alert(1)";
    private static final Person OCTO = new Person("octo", Role.REVIEWER, Visibility.EVERYTHING);
    private static final Person HUBOT = new Person("hubot", Role.REVIEWER, Visibility.EVERYTHING);
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private static Chromium chromium;

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock(NOON);
    private ServedPages served;
    private Proposals proposals;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        served = new ServedPages(clock, "store.directory=" + directory);
        proposals = new Proposals(served.store(), NOON.minus(Duration.ofDays(1)));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void three() {
        proposals.queued("one", "acme/shop", 1);
        proposals.queued("two", "acme/shop", 2);
        proposals.queued("three", "acme/other", 3);
    }

    private Visitor octo() {
        return Visitor.as(OCTO, chromium, served, ColorScheme.LIGHT, WIDE);
    }

    private static void isChosen(Page page, String name) {
        assertThat(page.locator("#chosen-title")).containsText(": " + name);
        assertThat(page.locator(".waiting [aria-current] .title")).containsText(": " + name);
    }

    @Test
    void shouldShowWhatIsNeededToDecide() {
        three();

        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {WIDE, NARROW}) {
                try (var visitor = Visitor.as(OCTO, chromium, served, colours, width)) {
                    Page page = visitor.open("/queue");

                    isChosen(page, "one");
                    assertThat(page.locator(".chosen")).containsText("main.c:7: error: expected ';'");
                    assertThat(page.locator(".chosen .removed")).containsText("return 1");
                    assertThat(page.locator(".chosen")).containsText("The patch applies to the commit.");
                    assertThat(page.locator(".chosen")).containsText("Not verified: The build was not run with it.");
                    assertThat(page.locator(".chosen")).containsText("80.0 %");
                    assertThat(page.locator(".chosen")).containsText("0.8 is below 0.9");
                    visitor.check();
                    page.locator("#edit summary").click();
                    visitor.check();
                    page.locator("#reject summary").click();
                    visitor.check();
                    page.locator("#snooze summary").click();
                    visitor.check();
                    page.keyboard().press("?");
                    shot(page, "queue-%s-%d".formatted(colours, width));
                    visitor.check();
                }
            }
        }
    }

    private static void shot(Page page, String name) {
        String to = System.getenv("SHOTS");
        if (to != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(to, name + ".png"))
                    .setFullPage(true));
        }
    }

    @Test
    void shouldBeWorkedThroughByKeysAlone() {
        three();
        try (var visitor = octo()) {
            Page page = visitor.open("/queue");
            isChosen(page, "one");

            page.keyboard().press("j");
            isChosen(page, "two");
            assertThat(page.locator("#chosen-title")).isFocused();
            page.keyboard().press("k");
            isChosen(page, "one");

            page.keyboard().press("a");
            isChosen(page, "two");
            assertThat(page.locator("#status")).containsText("octo published it");
            assertThat(page.locator("#total")).containsText("2 suggestions");
            shot(page, "decided");
            visitor.check();

            page.keyboard().press("u");
            isChosen(page, "one");
            assertThat(page.locator("#status")).containsText("waits again");
            visitor.check();

            page.keyboard().press("r");
            assertThat(page.locator("#reject select")).isFocused();
            page.keyboard().type("aersj");
            isChosen(page, "one");
            page.keyboard().press("Escape");
            assertThat(page.locator("#reject")).not().hasAttribute("open", "");
            page.keyboard().press("r");
            page.locator("#reject select").selectOption("It is wrong");
            page.locator("#reject input[name=words]").fill("see the manual");
            page.keyboard().press("Enter");
            isChosen(page, "two");
            assertThat(page.locator("#status")).containsText("octo rejected it: It is wrong: see the manual");

            page.keyboard().press("s");
            assertThat(page.locator("#snooze select")).isFocused();
            page.locator("#snooze button[type=submit]").click();
            isChosen(page, "three");
            assertThat(page.locator("#status")).containsText("octo put it off until 2026-11-29 13:00:00");

            page.keyboard().press("e");
            assertThat(page.locator("#edit textarea")).isFocused();
            page.keyboard().type("Now: ");
            page.locator("#edit textarea").fill("In my words");
            page.locator("#edit button[type=submit]").click();
            assertThat(page.locator("#status")).containsText("octo edited and published it");
            assertThat(page.locator("#queue")).containsText("Nothing waits for a person");
            visitor.check();
        }
    }

    @Test
    void shouldShowHelpAndLetKeysBeSwitchedOff() {
        three();
        try (var visitor = octo()) {
            Page page = visitor.open("/queue");

            page.keyboard().press("?");
            assertThat(page.locator("#help")).isVisible();
            page.locator("#keys-on").uncheck();
            page.keyboard().press("Escape");
            assertThat(page.locator("#help")).isHidden();
            page.keyboard().press("j");
            isChosen(page, "one");
            page.locator("#help-button").click();
            page.locator("#keys-on").check();
            page.locator("#help button").click();
            page.keyboard().press("j");
            isChosen(page, "two");
        }
    }

    @Test
    void shouldCountTheSecondsInWhichItCanBeUndone() {
        three();
        try (var visitor = octo()) {
            visitor.page().clock().install();
            Page page = visitor.open("/queue");
            page.keyboard().press("a");
            assertThat(page.locator(".countdown")).hasText("60");

            page.clock().runFor(10_000);
            assertThat(page.locator(".countdown")).hasText("50");
            page.clock().runFor(51_000);
            assertThat(page.locator("#status .undo")).hasCount(0);
            assertThat(page.locator("#status")).containsText("octo published it");
        }
    }

    @Test
    void shouldTellTheSecondOfTwoBrowsersWhoDecided() {
        three();
        try (var octo = octo();
                var hubot = Visitor.as(HUBOT, chromium, served, ColorScheme.DARK, WIDE)) {
            Page hers = octo.open("/queue");
            Page his = hubot.open("/queue");
            isChosen(hers, "one");
            isChosen(his, "one");

            hers.keyboard().press("a");
            isChosen(hers, "two");
            his.keyboard().press("r");
            his.locator("#reject button[type=submit]").click();

            assertThat(his.locator("#status")).containsText("Decided before:");
            assertThat(his.locator("#status")).containsText("octo published it");
            assertThat(his.locator("#status .undo")).hasCount(0);
            isChosen(his, "two");
            shot(his, "second");
            hubot.check();
            octo.check();
        }
    }

    @Test
    void shouldTellWhoDecidesMeanwhile() {
        three();
        try (var octo = octo();
                var hubot = Visitor.as(HUBOT, chromium, served, ColorScheme.LIGHT, WIDE)) {
            hubot.page().clock().install();
            Page hers = octo.open("/queue");
            Page his = hubot.open("/queue");
            isChosen(his, "one");

            hers.keyboard().press("a");
            isChosen(hers, "two");
            his.clock().runFor(5_000);

            assertThat(his.locator("#status")).containsText("octo has chosen to publish it");
            assertThat(his.locator(".actions")).hasCount(0);
            hubot.check();
        }
    }

    @Test
    void shouldWorkWithoutScripts() {
        three();
        try (var visitor = Visitor.signedIn(OCTO, served, chromium.withoutScripts(ColorScheme.LIGHT, WIDE))) {
            Page page = visitor.open("/queue?repository=acme/shop");
            isChosen(page, "one");

            page.locator("#reject summary").click();
            page.locator("#reject button[type=submit]").click();
            isChosen(page, "two");
            assertThat(page.locator("#status")).containsText("octo rejected it: It is wrong");
            org.assertj.core.api.Assertions.assertThat(page.url()).contains("repository=acme%2Fshop");

            page.locator("#status .undo button").click();
            isChosen(page, "one");
            page.locator(".waiting a").nth(1).click();
            isChosen(page, "two");
            page.locator("#publish").click();
            isChosen(page, "one");
            page.locator("#snooze summary").click();
            page.locator("#snooze input[name=day]").fill("2026-12-24");
            page.locator("#snooze button[type=submit]").click();
            assertThat(page.locator("#status")).containsText("put it off until 2026-12-24 00:00:00");
            assertThat(page.locator("#queue")).containsText("Nothing like this waits");
            page.navigate(served.url() + "/queue?show=snoozed");
            isChosen(page, "one");
        }
    }

    @Test
    void shouldShowHostileTextsAsTexts() {
        String id = proposals.queued("evil", HOSTILE, HOSTILE, 1);
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (var visitor = Visitor.as(
                    new Person(HOSTILE, Role.REVIEWER, Visibility.EVERYTHING), chromium, served, colours, NARROW)) {
                Page page = visitor.open("/queue");
                assertThat(page.locator("#chosen-title")).hasText(HOSTILE);
                visitor.check();
                page.locator("#edit summary").click();
                assertThat(page.locator("#edit textarea[name=text]")).hasValue(HOSTILE);
                page.locator("#reject summary").click();
                page.locator("#reject input[name=words]").fill(HOSTILE);
                page.locator("#reject button[type=submit]").click();
                assertThat(page.locator("#status")).containsText("rejected it");
                assertThat(page.locator("#status")).containsText(HOSTILE);
                visitor.check();
                visitor.open("/suggestions/" + id);
                assertThat(page.locator("h1")).hasText(HOSTILE);
                visitor.check();
                visitor.open("/queue");
                page.navigate(served.url() + "/queue?decided=" + id);
                page.locator("#status .undo button").click();
                assertThat(page.locator("#status")).containsText("waits again");
                visitor.check();
            }
        }
    }

    @Test
    void shouldShowViewersNoButtonsAndNobodyWhatTheyMayNotSee() {
        three();
        String secret = proposals.queued("secret", "acme/secret", 0);
        var viewer = new Person("looker", Role.VIEWER, Visibility.of(Set.of("acme/shop")));
        try (var visitor = Visitor.as(viewer, chromium, served, ColorScheme.LIGHT, WIDE)) {
            Page page = visitor.open("/queue");

            isChosen(page, "one");
            assertThat(page.locator("#total")).containsText("2 suggestions");
            assertThat(page.locator(".actions")).hasCount(0);
            assertThat(page.locator("select[name=repository]")).not().containsText("acme/secret");
            visitor.check();
            assertThat(visitor.open("/queue?id=" + secret).locator("body"))
                    .not()
                    .containsText("secret");
            visitor.checkQuiet();
        }
    }

    @Test
    void shouldNoteOnceThatAReviewerHasLooked() {
        String id = proposals.queued("one", "acme/shop", 1);
        try (var visitor = octo()) {
            visitor.open("/queue");
            visitor.open("/suggestions/" + id);
        }

        assertThat(new JdbcLedgerReader(served.store()).life(id).orElseThrow().events())
                .filteredOn(event -> event.kind() == Kind.VIEWED)
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isEqualTo("octo"));
    }

    @Test
    void shouldShowTheWholeLifeOfASuggestion() {
        three();
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {WIDE, NARROW}) {
                try (var visitor = Visitor.as(OCTO, chromium, served, colours, width)) {
                    Page page = visitor.open("/suggestions?repository=acme%2Fshop");
                    assertThat(page.locator("tbody tr")).hasCount(2);
                    shot(page, "suggestions-%s-%d".formatted(colours, width));
                    visitor.check();
                    page.locator("tbody a").first().click();
                    assertThat(page.locator("h1")).containsText(": two");
                    assertThat(page.locator(".timeline")).containsText("waits for a person to decide");
                    shot(page, "suggestion-%s-%d".formatted(colours, width));
                    visitor.check();
                }
            }
        }
    }
}
