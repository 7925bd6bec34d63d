package io.mergewright.jenkins.diagnosis;

import io.mergewright.log.PlainText;
import java.util.ArrayList;
import java.util.List;

/** A diagnosis as lines of a console. */
public final class DiagnosisText {
    private static final int MOST_QUOTES = 2;
    private static final int MOST_PLACES = 5;
    private static final int MOST_TESTS = 5;

    private DiagnosisText() {}

    /**
     * The lines of {@code diagnosis}.
     *
     * @param brief the first line alone
     */
    public static List<String> lines(BuildDiagnosis diagnosis, boolean brief) {
        List<String> lines = new ArrayList<>();
        if (!diagnosis.isDone()) {
            lines.addAll(diagnosis.getNotes());
        } else if (brief) {
            lines.add(diagnosis.getHeadline());
        } else {
            lines.add(diagnosis.getHeadline());
            diagnosis.getSteps().forEach(step -> step(step, diagnosis.getSteps().size() > 1, lines));
            diagnosis.getTests().stream()
                    .limit(MOST_TESTS)
                    .forEach(test -> lines.add("  test: " + test.getName() + (test.isNew() ? " (new)" : "")));
            diagnosis.getNotes().forEach(note -> lines.add("  note: " + note));
        }
        return lines.stream().map(PlainText::of).toList();
    }

    private static void step(StepDiagnosis step, boolean several, List<String> lines) {
        if (several) {
            lines.add("in " + step.getName() + ": " + step.getHeadline());
        }
        step.getExcerpts().stream().limit(MOST_QUOTES).forEach(quote -> {
            long number = quote.getFirstLine();
            for (String line : quote.getLines()) {
                lines.add("  %6d | %s".formatted(number++, line));
            }
        });
        step.getPlaces().stream().limit(MOST_PLACES).forEach(place -> lines.add("  at " + place));
        step.getCauses().stream()
                .limit(1)
                .map(Cause::getAdvice)
                .filter(advice -> !advice.isEmpty())
                .forEach(advice -> lines.add("  advice: " + advice));
    }
}
