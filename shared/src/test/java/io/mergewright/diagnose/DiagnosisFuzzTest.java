package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.diagnose.report.JsonReport;
import io.mergewright.diagnose.report.Report;
import io.mergewright.diagnose.rule.RuleBook;
import java.io.IOException;
import java.util.List;

/** Whatever a log says, there is a diagnosis, and its JSON is well-formed. */
class DiagnosisFuzzTest {
    private static final RuleBook RULES = RuleLibrary.load();

    @FuzzTest(maxDuration = "1m")
    void shouldGiveWellFormedJsonForAnyLog(FuzzedDataProvider data) throws IOException {
        var window = LogTexts.of(data.consumeRemainingAsString());

        var diagnosis = new Diagnoser(RULES).diagnose(window);
        String json =
                JsonReport.of(List.of(new Report("fuzz.log", window.totalLines(), window.totalBytes(), diagnosis)));

        assertThat(new ObjectMapper().readTree(json).path("diagnoses").size()).isEqualTo(1);
        assertThat(diagnosis.excerpts())
                .allSatisfy(e -> assertThat(e.lastLine()).isLessThanOrEqualTo(window.totalLines()));
    }
}
