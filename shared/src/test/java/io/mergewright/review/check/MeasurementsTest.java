package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementsTest {
    @ParameterizedTest
    @CsvSource({
        // tier, findings, read, right, worth, then
        "COMMENT, 2, 2, 0, 0, COMMENT",
        "COMMENT, 4, 4, 4, 4, COMMENT",
        "COMMENT, 4, 4, 4, 2, NIT",
        "COMMENT, 4, 4, 3, 3, OPT_IN",
        "COMMENT, 9, 9, 9, 9, NIT",
        "NIT, 9, 9, 9, 9, NIT",
        "NIT, 9, 9, 9, 0, OPT_IN",
        "NIT, 9, 9, 2, 2, OPT_IN",
        "OPT_IN, 90, 90, 90, 90, OPT_IN"
    })
    void shouldLowerTheTierOfWhatSpeaksTooOftenOrIsWrong(
            Tier tier, int findings, int read, int right, int worth, Tier then) {
        var measurements = Measurements.from(Map.of(
                "commits",
                1_000,
                "checks",
                List.of(Map.of("id", "some", "findings", findings, "read", read, "right", right, "worth", worth))));

        assertThat(measurements.placed(check(tier)).tier()).isEqualTo(then);
    }

    @Test
    void shouldSayWhatWasMeasured() {
        var measurements = Measurements.from(Map.of(
                "commits",
                500,
                "checks",
                List.of(Map.of("id", "some", "findings", 3, "read", 3, "right", 2, "worth", 1))));

        assertThat(measurements.of(check(Tier.NIT)).orElseThrow().words())
                .isEqualTo("3 in 500 commits, 2 of 3 right, 1 worth saying");
        assertThat(measurements
                        .of(new CheckInfo("other", Tier.NIT, Severity.INFO, "c", "t"))
                        .orElseThrow()
                        .words())
                .isEqualTo("0 in 500 commits");
    }

    @Test
    void shouldChangeNothingBeforeAnythingWasMeasured() {
        var measurements = Measurements.from(Map.of("commits", 0));

        assertThat(measurements.of(check(Tier.COMMENT))).isEmpty();
        assertThat(measurements.placed(check(Tier.COMMENT))).isEqualTo(check(Tier.COMMENT));
    }

    @Test
    void shouldRefuseNumbersThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.from(
                        Map.of("commits", 9, "checks", List.of(Map.of("id", "a", "findings", 1, "read", 2)))));
    }

    private static CheckInfo check(Tier tier) {
        return new CheckInfo("some", tier, Severity.INFO, "correctness", "Something");
    }
}
