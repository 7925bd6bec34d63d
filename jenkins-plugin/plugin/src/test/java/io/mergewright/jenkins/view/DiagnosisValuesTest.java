package io.mergewright.jenkins.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.SampleDiagnoses;
import org.junit.jupiter.api.Test;

class DiagnosisValuesTest {
    @Test
    void shouldHaveAValueForEachName() {
        assertThat(DiagnosisValues.of(SampleDiagnoses.unclear(), "u").keySet())
                .containsExactly("outcome", "headline", "category", "kind", "fingerprint", "url");
    }

    @Test
    void shouldTellAllInSeveralLines() {
        assertThat(DiagnosisValues.text(SampleDiagnoses.failedTest("A test failed")))
                .isEqualTo("A test failed\n  test: ShopTest.sells (new)");
    }

    @Test
    void shouldSayWhyThereIsNone() {
        assertThat(DiagnosisValues.text(BuildDiagnosis.givenUp("Its log cannot be read", 1)))
                .isEqualTo("Its log cannot be read");
    }
}
