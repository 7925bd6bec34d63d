package io.mergewright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppWishTest {
    private static final GitHubWeb PUBLIC = GitHubWeb.of(URI.create("https://api.github.com"));
    private static final GitHubWeb OWN = GitHubWeb.of(URI.create("https://git.example.com/api/v3"));

    @ParameterizedTest
    @CsvSource({
        "https://api.github.com, https://github.com",
        "https://API.github.com/, https://github.com",
        "https://api.acme.ghe.com, https://acme.ghe.com",
        "https://git.example.com/api/v3, https://git.example.com",
        "https://git.example.com:8443/api/v3/, https://git.example.com:8443",
        "http://127.0.0.1:8200/api/v3, http://127.0.0.1:8200"
    })
    void shouldKnowThePagesOfGitHub(URI api, URI web) {
        assertThat(GitHubWeb.of(api).origin()).isEqualTo(web);
    }

    @Test
    void shouldAskThePersonOrTheOrganisation() {
        assertThat(PUBLIC.newApp("", "s")).hasToString("https://github.com/settings/apps/new?state=s");
        assertThat(PUBLIC.newApp("acme", "s"))
                .hasToString("https://github.com/organizations/acme/settings/apps/new?state=s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bot.example.com",
                "ftp://bot.example.com",
                "https://",
                "https://bot.example.com/?a=b",
                "https://bot.example.com/#a",
                "https://user:password@bot.example.com",
                "https://bot example.com"
            })
    void shouldRefuseWhatIsNoAddress(String url) {
        assertThat(new AppWish("Bot", "", url).problems(OWN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://127.0.0.1", "http://[::1]:8080", "http://a.localhost"})
    void shouldRefuseAnAddressThatThePublicGitHubCannotReach(String url) {
        assertThat(new AppWish("Bot", "", url).problems(PUBLIC))
                .singleElement()
                .asString()
                .contains("this machine");
        assertThat(new AppWish("Bot", "", url).problems(OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "<b>", "-", "012345678901234567890123456789012345"})
    void shouldRefuseAName(String name) {
        assertThat(new AppWish(name, "", "https://bot.example.com").problems(PUBLIC))
                .hasSize(1);
    }

    @Test
    void shouldTakeTheUsual() {
        var wish = new AppWish(" Acme's bot ".replace("'", ""), " acme-corp ", "https://bot.example.com/merge/");

        assertThat(wish.problems(PUBLIC)).isEmpty();
        assertThat(wish.publicUrl()).isEqualTo("https://bot.example.com/merge");
    }
}
