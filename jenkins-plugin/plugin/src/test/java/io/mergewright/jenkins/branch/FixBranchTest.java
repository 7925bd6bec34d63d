package io.mergewright.jenkins.branch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixBranchTest {
    private static final FixBranch ASKED = FixBranch.waiting("mergewright/fix-1", 0);

    @Test
    void shouldLinkToWhereAPersonGoesOn() {
        assertThat(ASKED.getLink()).isNull();
        assertThat(ASKED.opened("https://git.example.com/shop/pull/7", 7).getLink())
                .isEqualTo("https://git.example.com/shop/pull/7");
        assertThat(ASKED.pushed("HTTP://git.example.com/shop").getLink()).isEqualTo("HTTP://git.example.com/shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//x.example.com"
            })
    void shouldNotLinkOutOfTheWeb(String link) {
        assertThat(ASKED.opened(link, 7).getLink()).isNull();
        assertThat(ASKED.pushed(link).getLink()).isNull();
    }
}
