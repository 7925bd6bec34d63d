package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.diagnose.report.JsonReport;
import io.mergewright.diagnose.report.MarkdownReport;
import io.mergewright.diagnose.report.Paint;
import io.mergewright.diagnose.report.Report;
import io.mergewright.diagnose.report.SarifReport;
import io.mergewright.diagnose.report.TextReport;
import io.mergewright.diagnose.rule.RuleBook;
import io.mergewright.log.LogException;
import io.mergewright.log.LogWindow;
import java.io.IOException;
import java.util.List;

/** Whatever a log says, unless it cannot be read, there is a diagnosis, and every report of it is well-formed and harmless. */
class DiagnosisFuzzTest {
    private static final RuleBook RULES = RuleLibrary.load();

    @FuzzTest(maxDuration = "1m")
    void shouldGiveHarmlessReportsForAnyLog(FuzzedDataProvider data) throws IOException {
        LogWindow window;
        try {
            window = LogTexts.of(data.consumeRemainingAsString());
        } catch (LogException e) {
            assertThat(e).hasMessageStartingWith("test.log: ");
            return;
        }

        var diagnosis = new Diagnoser(RULES).diagnose(window);
        var report = new Report("fuzz.log", window.totalLines(), window.totalBytes(), diagnosis);
        String json = JsonReport.of(List.of(report));
        String sarif = SarifReport.of(List.of(report), "1");

        assertThat(new ObjectMapper().readTree(json).path("diagnoses").size()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(sarif).at("/runs/0/results").isEmpty())
                .isEqualTo(!diagnosis.failed());
        for (String text : List.of(json, sarif, TextReport.of(report, 40, Paint.NONE), MarkdownReport.of(report, 40))) {
            assertThat(text.chars()).noneMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c));
        }
        assertThat(diagnosis.excerpts())
                .allSatisfy(e -> assertThat(e.lastLine()).isLessThanOrEqualTo(window.totalLines()));
    }
}
