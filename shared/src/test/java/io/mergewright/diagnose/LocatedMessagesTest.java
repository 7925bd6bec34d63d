package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Location;
import io.mergewright.diagnose.rule.LogText;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocatedMessagesTest {
    @Test
    void shouldPutErrorsFirstAndMessagesWithoutSeverityLast() {
        assertThat(anywhere(false, "a.xyz:1: something", "b.xyz:2: warning: w", "c.xyz:3: error: e"))
                .containsExactly("c.xyz:3", "b.xyz:2", "a.xyz:1");
    }

    @Test
    void shouldKeepOnlyMessagesThatNameASeverityWhereTheBuildPassed() {
        assertThat(anywhere(true, "a.xyz:1: something", "b.xyz:2: warning: w")).containsExactly("b.xyz:2");
    }

    @Test
    void shouldReadLinesBelowTheNameOfTheirFile() {
        assertThat(anywhere(false, "docs/guide.md", "  12:3  warning  Line too long", "  14:1-14:5  warning  Bad"))
                .containsExactly("docs/guide.md:12:3", "docs/guide.md:14:1");
    }

    @Test
    void shouldNotTakeStackFramesForMessages() {
        assertThat(anywhere(false, "  at x (src/a.xyz:12:3)", "# 1 main [/src/b.c:7]"))
                .isEmpty();
    }

    @Test
    void shouldFindTheFilesOfTestsThatTheRunnerCallsFailed() {
        var text = LogText.of(LogTexts.of("""
                tests/test_a.py ....    [ 50%]
                tests/test_b.py ..F.    [ 70%]
                tests/test_c.py::TestC::test_x FAILED
                tests/test_d.py::TestD::test_x PASSED
                FAIL src/e.test.js
                """));

        assertThat(new LocatedMessages(text, new Quotation(text)).failedTestFiles())
                .extracting(Location::toString)
                .containsExactly("tests/test_b.py", "tests/test_c.py", "src/e.test.js");
    }

    private static List<String> anywhere(boolean graveOnly, String... lines) {
        var text = LogText.of(LogTexts.of(String.join("\n", lines)));
        return new LocatedMessages(text, new Quotation(text))
                .anywhere(graveOnly).stream().map(Location::toString).toList();
    }
}
