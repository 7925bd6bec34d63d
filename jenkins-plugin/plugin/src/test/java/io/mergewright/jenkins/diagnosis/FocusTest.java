package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.build.StepLog;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocusTest {
    private static final List<StepLog> STEPS =
            List.of(step("Build » unit tests » sh"), step("Build » docs » sh"), step(""));
    private static final LogWindow LOG = new LogReader().read(LogSource.ofText("one\ntwo\n\nfour\n", "log"));

    @ParameterizedTest
    @CsvSource({
        "unit tests, Build » unit tests » sh",
        "Build » docs, Build » docs » sh",
        "' docs » sh ', Build » docs » sh",
        "Build » unit tests » sh, Build » unit tests » sh"
    })
    void shouldLookAtTheStepThatIsNamed(String name, String step) {
        assertThat(new Focus(false, 0, name).of(STEPS))
                .extracting(StepLog::name)
                .containsExactly(step);
    }

    @Test
    void shouldLookAtAllStepsOfAStage() {
        assertThat(new Focus(false, 0, "Build").of(STEPS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "tests", "build", "Build » sh", "»"})
    void shouldLookAtNoStepOfAnotherName(String name) {
        assertThat(new Focus(false, 0, name).of(STEPS)).isEmpty();
    }

    @Test
    void shouldLookAtAllWhereNoneIsNamed() {
        assertThat(Focus.FAILED_STEPS.of(STEPS)).isEqualTo(STEPS);
        assertThat(new Focus(true, 0, "docs").of(STEPS)).isEqualTo(STEPS);
    }

    @Test
    void shouldLookAtTheLastLinesAndKeepTheirNumbers() {
        LogWindow last = new Focus(false, 2, "").of(LOG);

        assertThat(last.lines()).extracting(LogLine::number).containsExactly(3L, 4L);
        assertThat(last.totalLines()).isEqualTo(4);
        assertThat(last.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4, 100})
    void shouldLookAtAllLines(int lines) {
        assertThat(new Focus(false, lines, "").of(LOG)).isEqualTo(LOG);
    }

    private static StepLog step(String name) {
        return new StepLog(name, "console", "", false, InputStream::nullInputStream);
    }
}
