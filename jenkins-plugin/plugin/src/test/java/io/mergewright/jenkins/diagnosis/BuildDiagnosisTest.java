package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildDiagnosisTest {
    @Test
    void shouldBeOfTestsWhereTheyAloneSpeakForTheBuild() {
        var diagnosis = SampleDiagnoses.failedTest("Test ShopTest.sells failed");

        assertThat(diagnosis.getCategory()).isEqualTo("test");
        assertThat(diagnosis.getKind()).isEqualTo("test");
    }

    @Test
    void shouldBeOfNoCategoryWhereNothingIsKnown() {
        assertThat(SampleDiagnoses.unclear().getCategory()).isEmpty();
        assertThat(BuildDiagnosis.waiting().getKind()).isEmpty();
    }
}
