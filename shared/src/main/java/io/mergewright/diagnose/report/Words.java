package io.mergewright.diagnose.report;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.diagnose.Diagnosis;
import java.util.List;

/** Wording that several formats share. */
final class Words {
    /** Longest name of a test, path or cause that is printed whole. */
    static final int LONGEST_NAME = 300;

    private Words() {}

    /** {@code line 7} or {@code lines 7-9}. */
    static String lines(Evidence evidence) {
        return evidence.firstLine() == evidence.lastLine()
                ? "line " + evidence.firstLine()
                : "lines " + evidence.firstLine() + "-" + evidence.lastLine();
    }

    /** {@code 1 line} or {@code 12 lines}. */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** What the diagnosis tells besides its leading cause. */
    static List<Finding> otherCauses(Diagnosis diagnosis) {
        var causes = diagnosis.causes();
        return causes.size() < 2 ? List.of() : causes.subList(1, causes.size());
    }

    /** What usually helps against the leading cause; empty when nobody knows. */
    static String advice(Diagnosis diagnosis) {
        return diagnosis.causes().isEmpty() ? "" : diagnosis.causes().get(0).advice();
    }
}
