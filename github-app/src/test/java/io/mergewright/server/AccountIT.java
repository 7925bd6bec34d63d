package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.access.AuditLog;
import io.mergewright.access.AuditLog.Entry;
import io.mergewright.access.People;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.server.ServedPages.Answered;
import io.mergewright.simulator.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do on their account page and by the routes beside it, and what the audit log tells of it. */
class AccountIT {
    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private ServedPages served;

    @BeforeEach
    void start() {
        served = new ServedPages(clock, "store.directory=" + directory);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private HttpBrowser signedIn(String login, Role role) {
        var person = new Person(login, role, Visibility.of(Set.of("acme/shop")));
        served.server().entrance().people().confirm(person, People.NOT_OF_GITHUB);
        var browser = new HttpBrowser(served);
        browser.cookies().put("mergewright-session", served.server().sessions().begin(person));
        return browser;
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    private static JsonNode json(Answered answered) {
        try {
            return new ObjectMapper().readTree(answered.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answered.toString(), e);
        }
    }

    private static String make(HttpBrowser browser, String form) {
        Answered made = browser.post("/api/v1/tokens", form);
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return json(made).path("token").asText();
    }

    private Entry lastDone() {
        return new AuditLog(served.store(), clock).before(Long.MAX_VALUE, 1).get(0);
    }

    @Test
    void shouldShowANewTokenOnceAndTakeItUntilItIsRevoked() {
        var ada = signedIn("ada", Role.REVIEWER);

        Answered made = ada.post("/account/tokens", "name=night%20script&scope=decide&days=30");
        int from = made.body().indexOf("mgw_");
        String token = made.body().substring(from, from + 47);
        Answered me = served.get("/api/v1/me", bearer(token));
        Answered again = ada.get("/account");
        String revoke = again.body().replaceAll("(?s).*action=\"\\./(account/tokens/[0-9]+/revoke)\".*", "/$1");
        Answered revoked = ada.post(revoke, "");

        assertThat(made.header("cache-control")).isEqualTo("no-store");
        assertThat(json(me).path("login").asText()).isEqualTo("ada");
        assertThat(json(me).path("role").asText()).isEqualTo("reviewer");
        assertThat(again.body()).contains("night script").doesNotContain("mgw_");
        assertThat(revoked.status()).isEqualTo(303);
        assertThat(lastDone().action()).isEqualTo("revoke token");
        assertThat(served.get("/api/v1/me", bearer(token)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "name=&scope=read, name must say",
        "scope=read, name must say",
        "name=x&scope=admin, no more than you may",
        "name=x&scope=everything, 'must be one of read, decide, admin'",
        "name=x&days=366, must be a number from 1 to 365",
        "name=x&days=0, must be a number from 1 to 365",
        "name=0123456789012345678901234567890123456789012345678901234567890, at most 60 characters"
    })
    void shouldMakeNoTokenThatIsMoreThanItMayBe(String form, String reason) {
        var ada = signedIn("ada", Role.REVIEWER);

        Answered refused = ada.post("/api/v1/tokens", form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).path("detail").asText()).contains(reason);
        assertThat(json(ada.get("/api/v1/tokens")).path("tokens")).isEmpty();
    }

    @Test
    void shouldLetNoTokenMakeTokens() {
        String token = make(signedIn("ada", Role.ADMIN), "name=x&scope=admin");

        Answered refused = served.post("/api/v1/tokens", "name=y", bearer(token));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Not with a token");
    }

    @Test
    void shouldLetATokenThatReadsChangeNothing() {
        var ada = signedIn("ada", Role.ADMIN);
        String reading = make(ada, "name=x&scope=read");
        String deciding = make(ada, "name=y&scope=decide");
        long id = json(served.get("/api/v1/tokens", bearer(reading)))
                .path("tokens")
                .path(1)
                .path("id")
                .asLong();

        assertThat(served.delete("/api/v1/sessions", bearer(reading)).status()).isEqualTo(403);
        assertThat(served.delete("/api/v1/tokens/" + id, bearer(reading)).status())
                .isEqualTo(403);
        assertThat(served.get("/api/v1/audit", bearer(reading)).status()).isEqualTo(403);
        assertThat(served.delete("/api/v1/tokens/" + id, bearer(deciding)).status())
                .isEqualTo(200);
        assertThat(served.get("/api/v1/me", bearer(reading)).status()).isEqualTo(401);
    }

    @Test
    void shouldEndTheSessionsOfOtherBrowsersButNotOfOtherPeople() {
        var here = signedIn("ada", Role.VIEWER);
        var there = signedIn("ada", Role.VIEWER);
        var elsewhere = signedIn("ada", Role.VIEWER);
        var bob = signedIn("bob", Role.VIEWER);
        JsonNode sessions = json(there.get("/api/v1/sessions")).path("sessions");
        long id = 0;
        for (JsonNode one : sessions) {
            id = one.path("current").asBoolean() ? one.path("id").asLong() : id;
        }

        assertThat(bob.delete("/api/v1/sessions/" + id).status()).isEqualTo(404);
        assertThat(there.get("/account").status()).isEqualTo(200);
        assertThat(here.post("/account/sessions/" + id + "/end", "").status()).isEqualTo(303);
        assertThat(there.get("/account").status()).isEqualTo(303);
        assertThat(json(here.delete("/api/v1/sessions")).path("ended").asInt()).isEqualTo(1);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(bob.get("/account").status()).isEqualTo(200);
    }

    @Test
    void shouldTellProgramsWhatPeopleDidPageByPage() {
        var ada = signedIn("ada", Role.ADMIN);
        for (int i = 0; i < 3; i++) {
            make(ada, "name=token" + i);
        }

        JsonNode first = json(ada.get("/api/v1/audit?most=2&login=ada&action=make+token"));
        JsonNode second = json(ada.get("/api/v1/audit?most=2&action=make+token&before="
                + first.path("next").asText()));

        assertThat(first.path("entries")).hasSize(2);
        assertThat(first.path("entries").path(0).path("detail").asText()).isEqualTo("token2, read, for 90 days");
        assertThat(second.path("entries")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void shouldWriteTheAuditLogAsATableThatIsNoFormula() {
        var audit = new AuditLog(served.store(), clock);
        audit.add("ada", "reject", "s1", "=HYPERLINK(\"https://evil.example\")");
        audit.add("ada", "reject", "s2", "a \"quoted\", text\nin two lines");

        Answered table = signedIn("ada", Role.ADMIN).get("/audit.csv?action=reject");

        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.header("content-disposition")).contains("audit.csv");
        assertThat(table.body())
                .startsWith("number,at,login,action,subject,detail\r\n")
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "\"a \"\"quoted\"\", text\nin two lines\"");
    }

    @Test
    void shouldNotTakeATokenThatExpired() {
        String token = make(signedIn("ada", Role.VIEWER), "name=x&days=1");

        clock.advance(Duration.ofDays(1));

        assertThat(served.get("/api/v1/me", bearer(token)).status()).isEqualTo(401);
    }
}
