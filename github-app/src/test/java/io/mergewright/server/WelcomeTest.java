package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.github.AppNeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    private static final String HERE = "http://127.0.0.1:8080";

    @TempDir
    private Path directory;

    private Server open(String... flags) {
        return Server.open(ServedPages.configuration(flags), new Diagnoser(RuleLibrary.load()), Clock.systemUTC());
    }

    @Test
    void shouldGiveTheLinkThatOpensTheSetUp() {
        try (Server server = open("store.directory=" + directory)) {
            String next = new Welcome(server).next(HERE);

            assertThat(next).startsWith("There is no GitHub App yet.").contains(HERE + "/setup?key=");
            String key = next.substring(next.indexOf("?key=") + 5);
            assertThat(server.setUp().open(key, "192.0.2.7")).isPresent();
        }
    }

    @Test
    void shouldGiveTheLinkToThePagesOnTheOwnMachineOnly() {
        for (String host : List.of("127.0.0.1", "localhost", "::1")) {
            try (Server server = open("store.directory=" + directory, "server.host=" + host)) {
                assertThat(new Welcome(server).comingIn(HERE)).contains(HERE + "/link?key=");
            }
        }
        try (Server server = open("store.directory=" + directory, "server.host=0.0.0.0")) {
            assertThat(new Welcome(server).comingIn(HERE))
                    .startsWith("Nobody can sign in: set access.organisations")
                    .doesNotContain("key=");
        }
    }

    @Test
    void shouldGiveNoLinkWherePeopleSignInByGitHub() {
        try (Server server = open(
                "store.directory=" + directory,
                "access.users=ada",
                "access.client-id=Iv23",
                "access.client-secret=secret")) {
            assertThat(new Welcome(server).comingIn(HERE)).isEqualTo("People sign in by GitHub");
        }
    }

    @Test
    void shouldAskWhoBelongsToOrganisationsWhereTheyAreNamed() {
        try (Server server = open("store.directory=" + directory, "access.organisations=acme")) {
            assertThat(server.setUp().needs()).isEqualTo(AppNeeds.OF_SERVER.withMembers());
        }
    }

    @Test
    void shouldSayWhatIsWrongWithTheApp() throws IOException {
        Files.writeString(directory.resolve("app.json"), "[]");

        try (Server server = open("store.directory=" + directory)) {
            assertThat(new Welcome(server).next(HERE))
                    .startsWith("The GitHub App cannot be used: ")
                    .contains("app.json: is damaged");
        }
    }

    @Test
    void shouldAskOnlyForEventsThatTheServerReactsTo() {
        try (Server server = open("store.directory=" + directory)) {
            assertThat(server.setUp().needs()).isEqualTo(AppNeeds.OF_SERVER);
        }
    }
}
