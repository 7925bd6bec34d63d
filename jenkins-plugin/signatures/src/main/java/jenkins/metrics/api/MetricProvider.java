package jenkins.metrics.api;

import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricSet;
import hudson.ExtensionPoint;
import java.util.Map;

public abstract class MetricProvider implements ExtensionPoint {
    public MetricProvider() {}

    protected static MetricSet metrics(Map<String, Metric> metrics) {
        return null;
    }

    public abstract MetricSet getMetricSet();
}
