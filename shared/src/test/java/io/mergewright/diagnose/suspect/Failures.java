package io.mergewright.diagnose.suspect;

import io.mergewright.core.Category;
import io.mergewright.core.Confidence;
import io.mergewright.core.Evidence;
import io.mergewright.core.FailureKind;
import io.mergewright.core.Finding;
import io.mergewright.core.Fingerprint;
import io.mergewright.core.Location;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Diagnoses and logs as a build could give them. */
final class Failures {
    private Failures() {}

    /** A failure with one cause, which {@code lines} from line 101 on explain. */
    static Diagnosis of(Category category, List<Location> places, List<String> tests, String... lines) {
        var evidence = new Evidence(101, 100 + lines.length, List.of(lines));
        var cause = new Finding(
                "rule", "tool", category, lines[0], List.of(evidence), places, tests, "", new Confidence(0.8));
        return new Diagnosis(
                Diagnosis.Outcome.FAILED,
                category,
                FailureKind.CODE,
                lines[0],
                List.of(evidence),
                List.of(cause),
                places,
                tests,
                OptionalInt.empty(),
                Fingerprint.of(List.of(lines)),
                List.of());
    }

    static Diagnosis of(Category category, String... lines) {
        return of(category, List.of(), List.of(), lines);
    }

    static Diagnosis passed() {
        return new Diagnosis(
                Diagnosis.Outcome.PASSED,
                Category.UNKNOWN,
                FailureKind.UNKNOWN,
                "The build passed",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                Fingerprint.of(List.of()),
                List.of());
    }

    static LogWindow log(String... lines) {
        List<LogLine> numbered = new ArrayList<>();
        Arrays.stream(lines).forEach(line -> numbered.add(new LogLine(numbered.size() + 1, line)));
        return new LogWindow(numbered, lines.length, 0, true, List.of());
    }
}
