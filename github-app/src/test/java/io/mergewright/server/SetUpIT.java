package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.server.ServedPages.Answered;
import io.mergewright.simulator.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpIT {
    private static final String FORM =
            "name=Mergewright+Acme&organisation=acme&public-url=https%3A%2F%2Fbot.example.com";
    private static final String PROXIED = "X-Forwarded-For: 192.0.2.7";

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private ManifestGitHub github;
    private ServedPages served;

    @BeforeEach
    void start() {
        github = new ManifestGitHub();
        served = new ServedPages(clock, "store.directory=" + directory, "github.api-url=" + github.api());
    }

    @AfterEach
    void stop() {
        served.close();
        github.close();
    }

    private String state() {
        Answered asked = served.post("/setup", FORM);
        return ServedPages.parameter(asked.attribute("<form method=\"post\" action=\""), "state")
                .orElseThrow();
    }

    @Test
    void shouldLeadToTheSetUpAndAskGitHubForTheAppThatTheServerNeeds() throws IOException {
        assertThat(served.get("/").header("location")).isEqualTo("setup");
        assertThat(served.get("/setup").body()).contains("value=\"Mergewright\"", "Address of this server");

        Answered asked = served.post("/setup", FORM);

        assertThat(asked.attribute("<form method=\"post\" action=\""))
                .startsWith(github.web() + "/organizations/acme/settings/apps/new?state=");
        assertThat(asked.header("content-security-policy")).contains("form-action 'self' " + github.web());
        JsonNode manifest = new ObjectMapper().readTree(asked.attribute("name=\"manifest\" value=\""));
        assertThat(manifest.path("name").asText()).isEqualTo("Mergewright Acme");
        assertThat(manifest.path("redirect_url").asText()).isEqualTo("https://bot.example.com/setup/made");
        assertThat(manifest.path("hook_attributes").toString())
                .isEqualTo("{\"url\":\"https://bot.example.com/webhook\",\"active\":true}");
        assertThat(manifest.path("public").asBoolean(true)).isFalse();
        assertThat(manifest.path("default_permissions").toString())
                .isEqualTo("{\"actions\":\"read\",\"checks\":\"write\",\"contents\":\"read\",\"issues\":\"write\","
                        + "\"metadata\":\"read\",\"pull_requests\":\"write\"}");
        assertThat(manifest.path("default_events"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(served.server().setUp().needs().events());
    }

    @Test
    void shouldTakeOverTheAppAndServeItFromThenOn() throws IOException {
        github.agree("c0de");

        Answered made = served.get("/setup/made?code=c0de&state=" + state());

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body())
                .contains(github.web() + "/apps/mergewright-acme/installations/new", "app.json")
                .doesNotContain(ManifestGitHub.SECRET, "PRIVATE KEY");
        assertThat(github.calls()).containsExactly("POST /api/v3/app-manifests/c0de/conversions null");
        Path file = directory.resolve("app.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(served.server().app().find().orElseThrow().webhookSecret().revealed())
                .isEqualTo(ManifestGitHub.SECRET);
        assertThat(served.get("/setup").status()).isEqualTo(404);
        assertThat(served.post("/setup", FORM).status()).isEqualTo(404);
        assertThat(served.get("/").body()).contains("none has come in yet", "/webhook");
    }

    @Test
    void shouldTakeNoAnswerToAQuestionThatItDidNotAsk() {
        github.agree("c0de");
        state();

        assertThat(served.get("/setup/made?code=c0de").status()).isEqualTo(409);
        assertThat(served.get("/setup/made?code=c0de&state=").status()).isEqualTo(409);
        assertThat(served.get("/setup/made?code=c0de&state=AAAA").body()).contains("no answer to a question");
        assertThat(github.calls()).isEmpty();
        assertThat(directory.resolve("app.json")).doesNotExist();
    }

    @Test
    void shouldTakeAnAnswerOnceAndWithinAnHourOnly() {
        String used = state();
        String old = state();

        served.get("/setup/made?code=refused&state=" + used);
        github.agree("c0de");
        assertThat(served.get("/setup/made?code=c0de&state=" + used).status()).isEqualTo(409);

        clock.advance(Duration.ofMinutes(61));
        assertThat(served.get("/setup/made?code=c0de&state=" + old).status()).isEqualTo(409);
        assertThat(served.server().app().find()).isEmpty();
    }

    @Test
    void shouldSayThatGitHubRefusedTheCodeOrThatItIsNone() {
        assertThat(served.get("/setup/made?code=gone&state=" + state()).body())
                .contains("GitHub refused the code with status 404");
        assertThat(served.get("/setup/made?code=..%2F..%2Fapp&state=" + state()).body())
                .contains("there is no code of GitHub in the address");
        assertThat(github.calls()).hasSize(1);
        assertThat(served.get("/setup").status()).isEqualTo(200);
    }

    @Test
    void shouldNotKeepAnAppWhoseKeyCannotBeUsed() {
        github.handOut("-----BEGIN RSA PRIVATE KEY-----\nbm9uc2Vuc2U=\n-----END RSA PRIVATE KEY-----");
        github.agree("c0de");

        assertThat(served.get("/setup/made?code=c0de&state=" + state()).body())
                .contains("the private key is damaged")
                .doesNotContain("bm9uc2Vuc2U");
        assertThat(directory.resolve("app.json")).doesNotExist();
    }

    @Test
    void shouldMakeNoSecondApp() {
        String first = state();
        String second = state();
        github.agree("one");
        github.agree("two");
        served.get("/setup/made?code=one&state=" + first);

        Answered again = served.get("/setup/made?code=two&state=" + second);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("There is an app already");
        assertThat(github.calls()).hasSize(1);
    }

    @Test
    void shouldNeitherServeNorReplaceADamagedApp() throws IOException {
        Files.writeString(directory.resolve("app.json"), "{\"id\": 4711}");

        assertThat(served.get("/setup").status()).isEqualTo(404);
        assertThat(served.get("/").status()).isEqualTo(500);
        assertThat(served.get("/").body()).contains("damaged or incomplete").doesNotContain(directory.toString());
        assertThat(served.post("/webhook", "{}", "X-Hub-Signature-256: sha256=00")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void shouldAdmitStrangersByTheLinkInTheLogAndThatOnce() {
        String key = served.server().setUp().key();
        assertThat(served.get("/setup", PROXIED).status()).isEqualTo(403);
        assertThat(served.post("/setup", FORM, PROXIED).status()).isEqualTo(403);

        Answered opened = served.get("/setup?key=" + key, PROXIED);

        assertThat(opened.status()).isEqualTo(302);
        assertThat(opened.header("location")).isEqualTo("setup");
        assertThat(opened.header("set-cookie"))
                .containsIgnoringCase("; HttpOnly")
                .contains("; SameSite=Strict");
        assertThat(served.get("/setup", PROXIED, "Cookie: " + opened.cookie()).status())
                .isEqualTo(200);
        assertThat(served.get("/setup?key=" + key, PROXIED).status()).isEqualTo(403);
        clock.advance(Duration.ofHours(3));
        assertThat(served.get("/setup", PROXIED, "Cookie: " + opened.cookie()).status())
                .isEqualTo(403);
    }

    @Test
    void shouldHoldBackWhoeverTriesKeys() {
        String key = served.server().setUp().key();
        for (int i = 0; i < 5; i++) {
            assertThat(served.get("/setup?key=guess" + i, PROXIED).status()).isEqualTo(403);
        }

        Answered late = served.get("/setup?key=" + key, PROXIED);
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("retry-after")).isEqualTo("60");

        clock.advance(Duration.ofSeconds(61));
        assertThat(served.get("/setup?key=" + key, PROXIED).status()).isEqualTo(302);
    }

    @Test
    void shouldNotTrustABrowserAtTheMachineThatOthersLeadHere() {
        assertThat(served.get("/setup", "Host: rebound.example.com").status()).isEqualTo(403);
        assertThat(served.post("/setup", FORM, "Origin: https://evil.example.com")
                        .status())
                .isEqualTo(403);
        assertThat(served.post("/setup", FORM, "Sec-Fetch-Site: cross-site").status())
                .isEqualTo(403);
        assertThat(served.get("/setup", "Forwarded: for=192.0.2.7").status()).isEqualTo(403);
    }

    @Test
    void shouldSayWhatIsWrongWithTheFormAndEscapeIt() {
        Answered wrong =
                served.post("/setup", "name=%3Cscript%3Ealert(1)&organisation=a%2Fb&public-url=javascript%3Aalert%22x");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("The name needs 1 to 34", "The organisation is", "must be a URL")
                .contains("&lt;script&gt;alert(1)", "javascript:alert&quot;x")
                .doesNotContain("<script");
    }

    @Test
    void shouldSendBrowsersHeadersThatProtect() {
        Answered page = served.get("/setup");

        assertThat(page.header("content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("referrer-policy")).isEqualTo("strict-origin");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.body()).doesNotContain("<style", "<script", "style=");
    }
}
