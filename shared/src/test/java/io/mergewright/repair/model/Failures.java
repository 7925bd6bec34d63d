package io.mergewright.repair.model;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.repair.Failure;
import io.mergewright.repair.source.SourceFiles;
import java.util.List;
import java.util.Map;

/** Failed builds for tests: a Python program whose test fails, and its log. */
final class Failures {
    static final String CALC = """
            import os

            RATE = 3


            def scale(value):
                return value * RATE


            def add(a, b):
                \"""The sum.\"""
                return a - b


            def last(values):
                return values[-1]
            """;

    static final String TEST = """
            from calc import add


            def test_add():
                assert add(1, 2) == 3
            """;

    static final String LOG = """
            $ pytest
            =================================== FAILURES ===================================
            ___________________________________ test_add ___________________________________

                def test_add():
            >       assert add(1, 2) == 3
            E       assert -1 == 3
            E        +  where -1 = add(1, 2)

            tests/test_calc.py:5: AssertionError
            =========================== short test summary info ============================
            FAILED tests/test_calc.py::test_add - assert -1 == 3
            ============================== 1 failed in 0.02s ===============================
            The command "pytest" exited with 1.
            """;

    private static final Diagnoser DIAGNOSER = new Diagnoser(RuleLibrary.load());

    private Failures() {}

    static Failure ofCalc() {
        return of(LOG, Map.of("calc.py", CALC, "tests/test_calc.py", TEST, "README.md", "# Calc\n"));
    }

    static Failure of(String log, Map<String, String> files) {
        var window = new LogReader().read(LogSource.ofText(log, "build.log"));
        return new Failure(
                window,
                LogText.of(window),
                DIAGNOSER.diagnose(window),
                new SourceFiles(new SourcesInMemory(files)),
                "0123456789012345678901234567890123456789",
                List.of(),
                "pytest");
    }
}
