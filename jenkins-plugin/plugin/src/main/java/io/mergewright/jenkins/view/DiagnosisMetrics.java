package io.mergewright.jenkins.view;

import com.codahale.metrics.MetricSet;
import hudson.Extension;
import io.mergewright.jenkins.diagnosis.Diagnoses;
import jenkins.metrics.api.MetricProvider;

/** Has the metrics plugin publish {@link DiagnosisMeters}. Knows types of that optional plugin, without which it is not there. */
@Extension(optional = true)
public final class DiagnosisMetrics extends MetricProvider {
    private final DiagnosisMeters meters;

    public DiagnosisMetrics() {
        var diagnoses = Diagnoses.get();
        meters = new DiagnosisMeters(diagnoses::waiting);
        diagnoses.listen((build, diagnosis) -> meters.add(diagnosis));
    }

    @Override
    public MetricSet getMetricSet() {
        return metrics(meters.all());
    }
}
