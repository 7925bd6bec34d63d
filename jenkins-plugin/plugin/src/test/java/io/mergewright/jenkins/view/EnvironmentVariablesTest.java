package io.mergewright.jenkins.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mergewright.jenkins.diagnosis.SampleDiagnoses;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentVariablesTest {
    private static final String URL = "https://ci.example.com/job/shop%20a/7/mergewright/";

    @Test
    void shouldTellAllOfIt() {
        var variables = EnvironmentVariables.of(SampleDiagnoses.failedTest("Test ShopTest.sells failed"), URL);

        assertThat(variables)
                .containsOnly(
                        entry("MERGEWRIGHT_OUTCOME", "failed"),
                        entry("MERGEWRIGHT_HEADLINE", "Test ShopTest.sells failed"),
                        entry("MERGEWRIGHT_CATEGORY", "test"),
                        entry("MERGEWRIGHT_KIND", "test"),
                        entry("MERGEWRIGHT_FINGERPRINT", "3f2a"),
                        entry("MERGEWRIGHT_URL", URL));
    }

    @Test
    void shouldBeEmptyWhereNothingIsKnown() {
        assertThat(EnvironmentVariables.of(SampleDiagnoses.unclear(), ""))
                .containsEntry("MERGEWRIGHT_CATEGORY", "")
                .containsEntry("MERGEWRIGHT_URL", "")
                .hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("untrusted")
    void shouldHoldNothingThatAShellTakesForMoreThanText(String headline, String plain) {
        assertThat(headline(headline)).isEqualTo(plain);
    }

    static Stream<Arguments> untrusted() {
        return Stream.of(
                arguments("TS2322: Type 'string' is not 1", "TS2322: Type string is not 1"),
                arguments("Could not resolve ${DEPLOY_TOKEN}", "Could not resolve {DEPLOY_TOKEN}"),
                arguments("Outer$Inner.run() in C:\\a\\b.java:7", "Outer Inner.run in C:/a/b.java:7"),
                arguments("x\"; rm -rf / #", "x rm -rf /"),
                arguments("`id` $(id) %PATH% & a | b > c !d", "id id PATH a b c d"),
                arguments("größer als 日本 😀", "größer als 日本"));
    }

    @Test
    void shouldBeOfOneShortLine() {
        assertThat(headline("one\r\ntwo\tthree\u0000\u001b[31m " + "long ".repeat(100)))
                .startsWith("one two three [31m long")
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContainPattern("\\p{Cntrl}");
    }

    private static String headline(String headline) {
        return EnvironmentVariables.of(SampleDiagnoses.failedTest(headline), URL)
                .getOrDefault("MERGEWRIGHT_HEADLINE", "");
    }
}
