package io.mergewright.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {
    @ParameterizedTest
    @CsvSource({"0.02, 20000", "$4.50, 4500000", "5, 5000000", "0.000001, 1", "0, 0", "1000, 1000000000"})
    void shouldReadDollarsAsMicroDollars(String text, long microDollars) {
        assertThat(ValueTypes.money(1_000).read(text)).contains(new Limit(microDollars));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "-1", "1000.01", "1e3", "1,5", "five", "NaN", "$", "99999999999999999999"})
    void shouldRefuseWhatIsNoAmount(String text) {
        assertThat(ValueTypes.money(1_000).read(text)).isEmpty();
    }

    @Test
    void shouldReadNoLimit() {
        assertThat(ValueTypes.money(1).read("none")).contains(Limit.NONE);
        assertThat(ValueTypes.limit(1).read("none")).contains(Limit.NONE);
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "5m, PT5M", "2h, PT2H", "7d, PT168H"})
    void shouldReadDurations(String text, Duration time) {
        assertThat(ValueTypes.duration(Duration.ZERO, Duration.ofDays(9)).read(text))
                .contains(time);
        assertThat(Times.text(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "s", "-1s", "1.5h", "2w", "10d", "99999999999999s"})
    void shouldRefuseOtherDurations(String text) {
        assertThat(ValueTypes.duration(Duration.ZERO, Duration.ofDays(9)).read(text))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/x", "http://", "host", "http://a b", "file:///etc/passwd", "http://h:99999/"})
    void shouldRefuseWhatIsNoWebAddress(String text) {
        assertThat(ValueTypes.URL.read(text)).isEmpty();
    }

    @Test
    void shouldReadNumbersWithinTheirRange() {
        assertThat(ValueTypes.number(1, 2_000).read("1_500")).contains(1_500);
        assertThat(ValueTypes.number(1, 2_000).read("0")).isEmpty();
        assertThat(ValueTypes.number(1, 2_000).read("2001")).isEmpty();
        assertThat(ValueTypes.share().read("0.25")).contains(0.25);
        assertThat(ValueTypes.share().read("1.01")).isEmpty();
    }

    @Test
    void shouldMaskPasswordsInAddresses() {
        assertThat(ValueTypes.URL.masked().apply("https://me:pass@host/v1?key=abc&x=1"))
                .isEqualTo("https://me:********@host/v1?key=********&x=1");
        assertThat(ValueTypes.PROXY.masked().apply("me:pass@host:3128")).isEqualTo("http://me:********@host:3128");
    }

    @Test
    void shouldReadNamesInSmallLetters() {
        assertThat(ValueTypes.names("[a-z]+", "names")
                        .read(" Ada, bob\tCARL,,ada ")
                        .orElseThrow())
                .containsExactly("ada", "bob", "carl");
        assertThat(ValueTypes.names("[a-z]+", "names").read("ada, b/c")).isEmpty();
    }
}
