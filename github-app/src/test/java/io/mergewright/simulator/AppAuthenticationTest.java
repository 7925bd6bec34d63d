package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppAuthenticationTest {
    private static final AppKey KEY = AppKey.generate();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private GitHubSimulator simulator;
    private SimulatedRepository shop;
    private SimulatedInstallation installation;

    @BeforeEach
    void start() {
        simulator =
                GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY).withClock(clock));
        shop = simulator
                .createRepository("acme/shop", Map.of("README.md", "Shop\n"))
                .makePrivate();
        simulator
                .createRepository("acme/secret", Map.of("README.md", "Secret\n"))
                .makePrivate();
        installation = simulator.install("acme", shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private ApiClient as(String credential) {
        return new ApiClient(simulator, credential);
    }

    private String issue(Map<String, ?> body) {
        return as(simulator.appToken())
                .post("/app/installations/" + installation.id() + "/access_tokens", body)
                .json()
                .path("token")
                .asText();
    }

    @Test
    void shouldKnowTheAppByItsIdAndByItsClientId() {
        String byClientId = simulator.appKey().token(simulator.clientId(), clock.instant());

        assertThat(as(simulator.appToken()).get("/app").json().path("slug").asText())
                .isEqualTo("mergewright");
        assertThat(as(byClientId).get("/api/v3/app").json().path("id").asLong()).isEqualTo(simulator.appId());
    }

    @Test
    void shouldRefuseTokensThatLiveTooLongAreOverOrSignedByAnotherKey() {
        String issuer = Long.toString(simulator.appId());
        Instant now = clock.instant();

        var tooLong =
                as(simulator.appKey().token(issuer, now, now.plusSeconds(601))).get("/app");
        var over =
                as(simulator.appKey().token(issuer, now.minusSeconds(60), now)).get("/app");
        var early = as(simulator.appKey().token(issuer, now.plusSeconds(1), now.plusSeconds(60)))
                .get("/app");
        var foreign = as(AppKey.generate().token(issuer, now)).get("/app");

        assertThat(tooLong.message()).isEqualTo("'Expiration time' claim ('exp') is too far in the future");
        assertThat(over.message()).startsWith("'Expiration time' claim ('exp') must be");
        assertThat(early.message()).startsWith("'Issued at' claim ('iat') must be");
        assertThat(foreign.message()).isEqualTo("A JSON web token could not be decoded");
        assertThat(List.of(tooLong, over, early, foreign)).allMatch(reply -> reply.status() == 401);
    }

    @Test
    void shouldLetATokenOfAnInstallationExpireAfterAnHourOrWhenItIsRevoked() {
        String token = issue(Map.of());
        String revoked = issue(Map.of());

        as(revoked).delete("/installation/token");
        assertThat(as(token).get("/repos/acme/shop").status()).isEqualTo(200);
        assertThat(as(revoked).get("/repos/acme/shop").status()).isEqualTo(401);

        clock.advance(Duration.ofHours(1));
        assertThat(as(token).get("/repos/acme/shop").message()).isEqualTo("Bad credentials");
    }

    @Test
    void shouldHideRepositoriesThatTheInstallationDoesNotCover() {
        assertThat(as(issue(Map.of())).get("/repos/acme/secret").status()).isEqualTo(404);
    }

    @Test
    void shouldScopeATokenDownAndRefuseToScopeItUp() {
        String reading = issue(Map.of("permissions", Map.of("pull_requests", "read"), "repositories", List.of("shop")));
        var more = as(simulator.appToken())
                .post(
                        "/app/installations/" + installation.id() + "/access_tokens",
                        Map.of("permissions", Map.of("administration", "write")));

        assertThat(as(reading).get("/repos/acme/shop/pulls").status()).isEqualTo(200);
        var forbidden = as(reading).get("/repos/acme/shop/contents/README.md");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.message()).isEqualTo("Resource not accessible by integration");
        assertThat(more.status()).isEqualTo(422);
    }

    @Test
    void shouldRefuseASuspendedInstallationAndForgetADeletedOne() {
        String token = issue(Map.of());

        installation.suspend();
        assertThat(as(token).get("/repos/acme/shop").message()).isEqualTo("This installation has been suspended");

        installation.unsuspend();
        assertThat(as(token).get("/repos/acme/shop").status()).isEqualTo(200);

        installation.uninstall();
        assertThat(as(token).get("/repos/acme/shop").status()).isEqualTo(401);
        assertThat(as(simulator.appToken())
                        .post("/app/installations/" + installation.id() + "/access_tokens", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldAskForACredential() {
        assertThat(as("").get("/repos/acme/shop").status()).isEqualTo(401);
        assertThat(as("ghs_unknown").get("/repos/acme/shop").message()).isEqualTo("Bad credentials");
    }
}
