package io.mergewright.jenkins.view;

import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.DiagnosisText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is told of a diagnosis elsewhere, by name. */
final class DiagnosisValues {
    private DiagnosisValues() {}

    /** Each of one line, and none is missing: {@code outcome}, {@code headline}, {@code category}, {@code kind}, {@code fingerprint}, {@code url}. */
    static Map<String, String> of(BuildDiagnosis diagnosis, String url) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("outcome", diagnosis.getOutcome());
        values.put("headline", diagnosis.getHeadline());
        values.put("category", diagnosis.getCategory());
        values.put("kind", diagnosis.getKind());
        values.put("fingerprint", diagnosis.getFingerprint());
        values.put("url", url);
        return values;
    }

    /** All of it, in several lines. */
    static String text(BuildDiagnosis diagnosis) {
        return String.join("\n", DiagnosisText.lines(diagnosis, false));
    }
}
