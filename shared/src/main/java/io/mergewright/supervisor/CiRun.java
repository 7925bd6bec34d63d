package io.mergewright.supervisor;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Objects;

/**
 * The run of a pipeline that is handled, so that traces can be put beside those of the CI server. Names of attributes are those of OpenTelemetry,
 * "Semantic conventions for CI/CD", which are in development.
 *
 * @param pipeline such as {@code shop/main}
 * @param id of the run, such as {@code 12}
 * @param url of the run; empty where it is not known
 * @param task the part of it that failed; empty for the run as a whole
 */
public record CiRun(String pipeline, String id, String url, String task) {
    /** No run that is known. */
    public static final CiRun NONE = new CiRun("", "", "", "");

    private static final AttributeKey<String> PIPELINE = AttributeKey.stringKey("cicd.pipeline.name");
    private static final AttributeKey<String> RUN = AttributeKey.stringKey("cicd.pipeline.run.id");
    private static final AttributeKey<String> URL = AttributeKey.stringKey("cicd.pipeline.run.url.full");
    private static final AttributeKey<String> TASK = AttributeKey.stringKey("cicd.pipeline.task.name");

    public CiRun {
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(task, "task");
    }

    /** What is known. */
    Attributes attributes() {
        AttributesBuilder known = Attributes.builder();
        put(known, PIPELINE, pipeline);
        put(known, RUN, id);
        put(known, URL, url);
        put(known, TASK, task);
        return known.build();
    }

    private static void put(AttributesBuilder known, AttributeKey<String> name, String value) {
        if (!value.isEmpty()) {
            known.put(name, value);
        }
    }
}
