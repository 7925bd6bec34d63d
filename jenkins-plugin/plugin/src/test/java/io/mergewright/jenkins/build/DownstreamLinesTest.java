package io.mergewright.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownstreamLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Build shop » price list #12 completed: FAILURE",
                "shop » price list #12 completed with result UNSTABLE",
                "shop/price list #12 completed with status ABORTED (propagate: false to ignore)",
                "shop » price list #12 completed. Result was FAILURE",
            })
    void shouldReadWhichBuildDidNotEndWell(String line) {
        assertThat(read(line)).containsExactly(new BuildId("shop/price list", 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Build shop #12 completed: SUCCESS",
                "Starting building: shop #12",
                "Build shop #12 completed: FAILURES",
                "shop #1234567890 completed: FAILURE",
                "Step shop #twelve completed: FAILURE",
            })
    void shouldReadNothingElse(String line) {
        assertThat(read(line)).isEmpty();
    }

    @Test
    void shouldReadEachBuildOnce() {
        assertThat(read("a #1 completed: FAILURE\na #1 completed with result FAILURE\na #2 completed: FAILURE\n"))
                .containsExactly(new BuildId("a", 1), new BuildId("a", 2));
    }

    private static List<BuildId> read(String log) {
        return DownstreamLines.in(new LogReader().read(LogSource.ofText(log, "log")));
    }
}
