package io.mergewright.jenkins.step;

import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.FailedTest;
import io.mergewright.jenkins.diagnosis.StepDiagnosis;
import io.mergewright.jenkins.fix.ProposedFix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A diagnosis for scripts of pipelines: {@code outcome}, {@code headline}, {@code category}, {@code kind}, {@code fingerprint}, {@code places},
 * {@code failedTests}, {@code notes}, and {@code steps}, each a map with {@code name}, {@code headline}, {@code category}, {@code kind},
 * {@code fingerprint} and {@code places}; and {@code fixes}, each a map with {@code title}, {@code proven}, {@code published},
 * {@code confidence} and {@code diff}. All values are texts, lists and maps that survive a restart of Jenkins.
 */
final class DiagnosisMap {
    private DiagnosisMap() {}

    static Map<String, Object> of(BuildDiagnosis diagnosis, List<ProposedFix> fixes) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("outcome", diagnosis.getOutcome());
        map.put("headline", diagnosis.getHeadline());
        map.put("category", diagnosis.getCategory());
        map.put("kind", diagnosis.getKind());
        map.put("fingerprint", diagnosis.getFingerprint());
        StepDiagnosis leading = diagnosis.getLeading();
        map.put("places", leading == null ? new ArrayList<>() : new ArrayList<>(leading.getPlaces()));
        map.put(
                "failedTests",
                new ArrayList<>(
                        diagnosis.getTests().stream().map(FailedTest::getName).toList()));
        map.put("notes", new ArrayList<>(diagnosis.getNotes()));
        map.put(
                "steps",
                new ArrayList<>(
                        diagnosis.getSteps().stream().map(DiagnosisMap::of).toList()));
        map.put("fixes", new ArrayList<>(fixes.stream().map(DiagnosisMap::of).toList()));
        return map;
    }

    private static Map<String, Object> of(ProposedFix fix) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", fix.getTitle());
        map.put("proven", fix.isProven());
        map.put("published", fix.isPublished());
        map.put("confidence", fix.getConfidence());
        map.put("diff", fix.getDiff());
        return map;
    }

    private static Map<String, Object> of(StepDiagnosis step) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", step.getName());
        map.put("headline", step.getHeadline());
        map.put("category", step.getCategory());
        map.put("kind", step.getKind());
        map.put("fingerprint", step.getFingerprint());
        map.put("places", new ArrayList<>(step.getPlaces()));
        return map;
    }
}
