package io.mergewright.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    @ParameterizedTest
    @CsvSource({
        "'', shop/main, true",
        "'  ', shop/main, true",
        "shop, shop/main, true",
        "shop, shop, true",
        "shop/main, shop/main, true",
        "shop/main, shop/other, false",
        "shop, shopping/main, false",
        "other| shop , shop/main, true",
    })
    void shouldTakeAFolderForAllThatIsInIt(String folders, String job, boolean taken) {
        assertThat(Scope.names(folders.replace('|', '\n'), job)).isEqualTo(taken);
    }
}
