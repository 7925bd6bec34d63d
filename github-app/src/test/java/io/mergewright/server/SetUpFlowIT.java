package io.mergewright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.server.ServedPages.Answered;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpFlowIT {
    @TempDir
    private Path directory;

    private GitHubSimulator github;
    private ServedPages served;

    @BeforeEach
    void start() {
        github = GitHubSimulator.start(SimulatorOptions.defaults());
        served = new ServedPages(
                Clock.systemUTC(), "store.directory=" + directory, "github.api-url=" + github.url() + "/api/v3");
    }

    @AfterEach
    void stop() {
        served.close();
        github.close();
    }

    /** What the browser of a person does who agrees on GitHub; answers where GitHub sends it. */
    private static URI agree(String address, String manifest) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("manifest=" + URLEncoder.encode(manifest, UTF_8)))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(302);
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void shouldBeTheAppThatAPersonAgreedTo() throws IOException, InterruptedException {
        Answered asked =
                served.post("/setup", "name=Acme+Reviews&organisation=acme&public-url=http%3A%2F%2F127.0.0.1%3A9");

        URI back = agree(
                asked.attribute("<form method=\"post\" action=\""), asked.attribute("name=\"manifest\" value=\""));
        assertThat(back).hasHost("127.0.0.1").hasPath("/setup/made");
        Answered made = served.get(back.getPath() + "?" + back.getQuery());

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body()).contains(github.url() + "/apps/acme-reviews/installations/new");
        assertThat(served.get("/").body()).contains("<h1>Acme Reviews</h1>", github.url() + "/apps/acme-reviews");
    }

    @Test
    void shouldLetPeopleSignInByTheAppThatWasMade() throws IOException, InterruptedException {
        served.close();
        served = new ServedPages(
                Clock.systemUTC(),
                "store.directory=" + directory,
                "github.api-url=" + github.url() + "/api/v3",
                "access.users=ada");
        assertThat(served.get("/login").body()).contains("access.client-id");
        String own = "http%3A%2F%2F" + URI.create(served.url()).getAuthority().replace(":", "%3A");
        Answered asked = served.post("/setup", "name=Acme+Reviews&organisation=acme&public-url=" + own);
        URI back = agree(
                asked.attribute("<form method=\"post\" action=\""), asked.attribute("name=\"manifest\" value=\""));
        served.get(back.getPath() + "?" + back.getQuery());
        github.people().atTheBrowser("ada");

        var browser = new HttpBrowser(served);

        assertThat(browser.get("/login").body()).contains("Sign in with GitHub");
        assertThat(browser.signIn().status()).isEqualTo(303);
        assertThat(browser.get("/account").body()).contains("<h1>ada</h1>");
    }
}
