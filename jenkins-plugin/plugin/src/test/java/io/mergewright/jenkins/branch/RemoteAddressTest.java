package io.mergewright.jenkins.branch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/shop/api.git, github.com, https://github.com, shop/api",
        "https://github.com/shop/api/, github.com, https://github.com, shop/api",
        "https://ann:secret@GitHub.com/shop/api, github.com, https://github.com, shop/api",
        "http://127.0.0.1:8080/shop/api.git, 127.0.0.1, http://127.0.0.1:8080, shop/api",
        "ssh://git@git.example.com:7999/shop/api.git, git.example.com, https://git.example.com, shop/api",
        "git@gitlab.com:group/sub/api.git, gitlab.com, https://gitlab.com, group/sub/api",
        "git.example.com:api.git, git.example.com, https://git.example.com, api",
        "https://bitbucket.example.com/scm/~ann/api.git, bitbucket.example.com, https://bitbucket.example.com, scm/~ann/api",
    })
    void shouldKnowTheUsualForms(String url, String host, String web, String path) {
        assertThat(RemoteAddress.of(url)).contains(new RemoteAddress(host, web, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/srv/git/api.git",
                "../api",
                "C:\\git\\api",
                "C:/git/api",
                "file:///srv/git/api.git",
                "https://github.com/",
                "https://github.com/shop/<script>",
                "javascript://github.com/%0aalert(1)",
                "https://git hub.com/shop/api",
                "git@github.com:shop/api\" onclick=\"x"
            })
    void shouldTakeNothingElse(String url) {
        assertThat(RemoteAddress.of(url)).isEmpty();
    }

    @Test
    void shouldNameThePageOfTheRepository() {
        assertThat(RemoteAddress.of("git@github.com:shop/api.git").orElseThrow().page())
                .isEqualTo("https://github.com/shop/api");
    }
}
