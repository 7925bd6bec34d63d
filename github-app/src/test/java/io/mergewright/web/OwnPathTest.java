package io.mergewright.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/suggestions?repository=acme%2Fshop&state=queued", "/a//b", "/"})
    void shouldLeadToPagesOfThisServer(String path) {
        assertThat(OwnPath.of(path, "/usual")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "queue",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=y",
                " /queue",
                "/é",
                "/login?next=/login",
                "/logout",
                "/link?key=x"
            })
    void shouldLeadNowhereElseAndNotInCircles(String path) {
        assertThat(OwnPath.of(path, "/usual")).isEqualTo("/usual");
    }

    @Test
    void shouldLeadNowhereByALongPath() {
        assertThat(OwnPath.of("/" + "a".repeat(1_000), "/usual")).isEqualTo("/usual");
    }
}
