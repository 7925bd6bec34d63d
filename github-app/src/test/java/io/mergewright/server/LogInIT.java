package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.access.AuditLog;
import io.mergewright.access.AuditLog.Entry;
import io.mergewright.server.ServedPages.Answered;
import io.mergewright.simulator.AppKey;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.ManualClock;
import io.mergewright.simulator.SimulatedRepository;
import io.mergewright.simulator.SimulatorOptions;
import io.mergewright.simulator.model.Permission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of a browser to GitHub and back, and what becomes of the session when things change on GitHub. */
class LogInIT {
    private static final AppKey KEY = AppKey.generate();
    private static final Map<String, String> WITH_MEMBERS = Map.of("metadata", "read", "members", "read");

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private GitHubSimulator github;
    private SimulatedRepository shop;
    private ServedPages served;

    @BeforeEach
    void start() {
        github = GitHubSimulator.start(
                SimulatorOptions.defaults().withKey(KEY).withClock(clock).withApp(WITH_MEMBERS, List.of()));
        shop = repository("shop", "ada");
        repository("lab", "bob");
        github.install("acme");
        github.people()
                .join("acme", "ada")
                .join("acme", "bob")
                .join("acme/leads", "bob")
                .atTheBrowser("ada");
        served = serve("access.organisations=acme", "access.admins=acme/leads", "access.reviewers=ada");
    }

    private SimulatedRepository repository(String name, String login) {
        return github.createRepository("acme/" + name, Map.of("README.md", "hello\n"))
                .makePrivate()
                .permit(login, Permission.READ);
    }

    private ServedPages serve(String... flags) {
        return new ServedPages(
                clock,
                Stream.concat(
                                Stream.of(
                                        "store.directory=" + directory,
                                        "github.api-url=" + github.url() + "/api/v3",
                                        "access.client-id=" + github.clientId(),
                                        "access.client-secret=" + github.clientSecret()),
                                Stream.of(flags))
                        .toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        served.close();
        github.close();
    }

    private HttpBrowser browser() {
        return new HttpBrowser(served);
    }

    private HttpBrowser signedIn(String login) {
        github.people().atTheBrowser(login);
        var browser = browser();
        assertThat(browser.signIn().status()).isEqualTo(303);
        return browser;
    }

    private Entry lastDone() {
        return new AuditLog(served.store(), clock).before(Long.MAX_VALUE, 1).get(0);
    }

    private void tick(Duration time) {
        clock.advance(time);
    }

    @Test
    void shouldLetInWhoGitHubSaysBelongsToThoseWhoMay() {
        var browser = browser();

        Answered page = browser.get("/settings");
        Answered login = browser.get(page.header("location").substring(1));
        String back = browser.toGitHub("/" + login.attribute("class=\"button main\" href=\"./"));
        Answered arrived = browser.get(back);

        assertThat(page.status()).isEqualTo(303);
        assertThat(login.body()).contains("Sign in with GitHub");
        assertThat(arrived.status()).isEqualTo(303);
        assertThat(arrived.header("location")).isEqualTo("../../settings");
        assertThat(browser.get("/account").body()).contains("<h1>ada</h1>", ">reviewer<", "<li>acme/shop</li>");
        assertThat(browser.cookies()).containsOnlyKeys("mergewright-session");
        assertThat(lastDone().action()).isEqualTo("sign in");
        assertThat(lastDone().detail()).isEqualTo("by GitHub, as reviewer, from 127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"ada, reviewer, acme/shop", "bob, admin, acme/lab"})
    void shouldGiveEachTheirRoleAndTheirRepositories(String login, String role, String repository) {
        String me = signedIn(login).get("/api/v1/me").body();

        assertThat(me).contains("\"login\" : \"" + login, "\"role\" : \"" + role, "[ \"" + repository + "\" ]");
    }

    @Test
    void shouldLetNobodyElseIn() {
        github.people().atTheBrowser("mallory");
        var browser = browser();

        Answered refused = browser.signIn();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("mallory is none of those who may use this server");
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(lastDone().login()).isEqualTo("mallory");
        assertThat(lastDone().action()).isEqualTo("sign-in refused");
    }

    @Test
    void shouldNotTakeAnInvitationForAMembership() {
        github.people().invite("acme", "eve").atTheBrowser("eve");

        assertThat(browser().signIn().status()).isEqualTo(403);
    }

    @Test
    void shouldSayThatTheAppMayNotAskWhoBelongsToAnOrganisation() {
        served.close();
        served = serve("access.organisations=elsewhere");

        Answered refused = browser().signIn();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("who belongs to elsewhere", "Members (read)");
    }

    @Test
    void shouldTakeNoAnswerThatAnotherBrowserAskedFor() {
        var one = browser();
        var other = browser();
        String ofOne = one.toGitHub("/login/github");
        String ofOther = other.toGitHub("/login/github");

        assertThat(browser().get(ofOne).status()).isEqualTo(403);
        assertThat(other.get(ofOne).status()).isEqualTo(403);
        assertThat(other.get(ofOther).status()).isEqualTo(303);
        assertThat(one.get(ofOne).status()).isEqualTo(303);
    }

    @Test
    void shouldTakeEachAnswerOnceAndWithinTenMinutes() {
        var browser = browser();
        String back = browser.toGitHub("/login/github");
        var cookies = Map.copyOf(browser.cookies());
        browser.get(back);
        browser.cookies().clear();
        browser.cookies().putAll(cookies);

        Answered again = browser.get(back);
        String late = browser.toGitHub("/login/github");
        tick(Duration.ofMinutes(10));
        Answered tooLate = browser.get(late);

        assertThat(again.status()).isEqualTo(403);
        assertThat(again.body()).contains("it was used already");
        assertThat(tooLate.status()).isEqualTo(403);
        assertThat(lastDone().login()).isEqualTo(AuditLog.NOBODY);
    }

    @Test
    void shouldNotLetInByACodeThatGitHubDoesNotKnow() {
        var browser = browser();
        String back = browser.toGitHub("/login/github").replaceFirst("code=[0-9a-f]+", "code=0123456789abcdef");

        Answered refused = browser.get(back);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("does not take the code");
        assertThat(browser.cookies()).doesNotContainKey("mergewright-session");
    }

    @Test
    void shouldProveToGitHubThatTheCodeIsOurs() {
        var browser = browser();
        String address = browser.get("/login/github").header("location");
        String stolen =
                HttpBrowser.there(address.replaceFirst("code_challenge=[^&]+", "code_challenge=" + "A".repeat(43)));

        assertThat(browser.get(stolen).status()).isEqualTo(403);
    }

    @Test
    void shouldAcceptThatAPersonDoesNotAgree() {
        github.people().refuse();

        Answered refused = browser().signIn();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("was not allowed to say who you are");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /login/oauth/access_token",
                "GET /user",
                "GET /user/installations",
                "GET /user/memberships/.*"
            })
    void shouldLetNobodyInWhileGitHubCannotBeAsked(String call) {
        for (int i = 0; i < 3; i++) {
            github.faults().failNext(call, 502, Map.of(), "");
        }
        var browser = browser();

        Answered refused = browser.signIn();
        github.faults().none();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("GitHub does not say who you are now");
        assertThat(browser.signIn().status()).isEqualTo(303);
    }

    @Test
    void shouldHoldBackWhoeverTriesAgainAndAgain() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser().get("/login/github/callback?code=x&state=y").status())
                    .isEqualTo(403);
        }

        Answered heldBack = browser().get("/login/github/callback?code=x&state=y");
        Answered elsewhere =
                new HttpBrowser(served, "X-Forwarded-For: 192.0.2.7").get("/login/github/callback?code=x&state=y");
        tick(Duration.ofMinutes(1));

        assertThat(heldBack.status()).isEqualTo(429);
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(browser().signIn().status()).isEqualTo(303);
    }

    @Test
    void shouldHoldBackAllWhereManyAddressesTry() {
        for (int i = 0; i < 100; i++) {
            new HttpBrowser(served, "X-Forwarded-For: 192.0.2." + i).get("/login/github/callback?code=x&state=y");
        }

        assertThat(browser().signIn().status()).isEqualTo(429);
    }

    @Test
    void shouldEndTheSessionOfWhoIsRemovedWithinTenMinutes() {
        var browser = signedIn("ada");
        var other = signedIn("ada");
        github.people().leave("acme", "ada");

        tick(Duration.ofMinutes(9));
        Answered before = browser.get("/account");
        tick(Duration.ofMinutes(1));
        Answered after = browser.get("/account");

        assertThat(before.status()).isEqualTo(200);
        assertThat(after.status()).isEqualTo(303);
        assertThat(other.get("/account").status()).isEqualTo(303);
        assertThat(lastDone().action()).isEqualTo("sign out");
        assertThat(lastDone().detail()).startsWith("no more one of those who may sign in");
    }

    @Test
    void shouldFollowWhatGitHubShowsAndWhatSomebodyIs() {
        var browser = signedIn("ada");
        shop.permit("ada", Permission.NONE);
        github.people().join("acme/leads", "ada");

        tick(Duration.ofMinutes(10));
        String me = browser.get("/api/v1/me").body();

        assertThat(me).contains("\"role\" : \"admin\"", "\"repositories\" : [ ]");
        assertThat(lastDone().action()).isEqualTo("role changed");
        assertThat(lastDone().detail()).isEqualTo("from reviewer to admin");
    }

    @Test
    void shouldEndTheSessionWhenGitHubNoMoreTakesItsToken() {
        var browser = signedIn("ada");
        github.people().revoke("ada");

        tick(Duration.ofMinutes(10));

        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(lastDone().detail()).isEqualTo("GitHub no more takes the token of the session");
    }

    @Test
    void shouldGoOnForAnHourWhileGitHubCannotBeReached() {
        var browser = signedIn("ada");
        github.faults().badGateways(1);

        tick(Duration.ofMinutes(59));
        Answered during = browser.get("/account");
        tick(Duration.ofMinutes(1));
        Answered after = browser.get("/account");
        github.faults().none();
        tick(Duration.ofMinutes(1));
        Answered again = browser.get("/account");

        assertThat(during.status()).isEqualTo(200);
        assertThat(after.status()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void shouldAskGitHubOnceInTenMinutes() {
        var browser = signedIn("ada");
        tick(Duration.ofMinutes(10));
        browser.get("/account");
        long asked = calls();

        browser.get("/account");
        tick(Duration.ofMinutes(9));
        browser.get("/account");

        assertThat(calls()).isEqualTo(asked);
    }

    private long calls() {
        return github.requests().all().stream()
                .filter(call -> call.path().endsWith("/user"))
                .count();
    }

    @Test
    void shouldEndSessionsThatNobodyUses() {
        var browser = signedIn("ada");

        tick(Duration.ofMinutes(119));
        Answered used = browser.get("/account");
        tick(Duration.ofMinutes(119));
        Answered usedAgain = browser.get("/account");
        tick(Duration.ofHours(2));
        Answered idle = browser.get("/account");

        assertThat(used.status()).isEqualTo(200);
        assertThat(usedAgain.status()).isEqualTo(200);
        assertThat(idle.status()).isEqualTo(303);
    }

    @Test
    void shouldEndTheSessionInTheStoreWhenSomebodySignsOut() {
        var browser = signedIn("ada");
        String kept = browser.cookies().get("mergewright-session");

        Answered out = browser.post("/logout", "");

        assertThat(out.header("location")).isEqualTo("./login");
        assertThat(browser.cookies()).isEmpty();
        browser.cookies().put("mergewright-session", kept);
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(lastDone().action()).isEqualTo("sign out");
    }

    @Test
    void shouldMakeAnotherSecretAtEachSignIn() {
        var browser = signedIn("ada");
        String first = browser.cookies().get("mergewright-session");

        browser.signIn();

        assertThat(browser.cookies().get("mergewright-session")).isNotEqualTo(first);
    }

    @Test
    void shouldGuardCookiesOnEncryptedConnections() {
        served.close();
        served = serve("access.users=ada", "server.public-url=https://reviews.example");
        var browser = new HttpBrowser(served, "X-Forwarded-Proto: https", "Host: reviews.example");

        Answered departed = browser.get("/login/github");
        Answered arrived = browser.get(HttpBrowser.there(departed.header("location")));

        assertThat(departed.header("set-cookie"))
                .startsWith("__Host-mergewright-login=")
                .contains("Max-Age=600", "Secure", "HTTPOnly", "SameSite=Lax", "Path=/");
        assertThat(arrived.cookies())
                .anyMatch(cookie -> cookie.startsWith("__Host-mergewright-session=")
                        && cookie.contains("Secure")
                        && cookie.contains("HTTPOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Path=/"));
        assertThat(arrived.header("strict-transport-security")).isEqualTo("max-age=31536000");
        assertThat(served.get("/login").headers()).doesNotContainKey("strict-transport-security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/%5Cevil",
                "https://evil.example",
                "%2F%2Fevil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/login",
                ""
            })
    void shouldGoNowhereElseAfterwards(String next) {
        var browser = browser();

        Answered back = browser.get(browser.toGitHub("/login/github?next=" + next));

        assertThat(back.header("location"))
                .startsWith("../../")
                .doesNotContain("//evil")
                .doesNotContain("\\");
    }

    @Test
    void shouldTakeNoLinkWherePeopleSignInByGitHub() {
        Answered refused = browser().get("/link?key=" + served.link());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.cookies()).isEmpty();
    }

    @Test
    void shouldKeepNoTokenOfGitHubThatTheDatabaseAloneReveals() {
        signedIn("ada");

        String kept = served.server()
                .agents()
                .store()
                .database()
                .statement(
                        "look",
                        handle -> handle.createQuery("SELECT sealed FROM web_session")
                                .mapTo(String.class)
                                .one());

        assertThat(kept).isNotEmpty().doesNotContain("ghu_");
    }

    @Test
    void shouldForgetTheOperatorOnceOthersSignInByGitHub() {
        served.close();
        served = serve();
        var operator = HttpBrowser.atTheMachine(served);
        assertThat(operator.get("/account").status()).isEqualTo(200);
        served.close();
        served = serve("access.users=ada");

        var same = browser();
        same.cookies().putAll(operator.cookies());

        assertThat(same.get("/account").status()).isEqualTo(303);
    }
}
