package io.mergewright.diagnose.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import io.mergewright.log.PlainText;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Writes diagnoses as JSON; docs/diagnosis.schema.json describes it. */
public final class JsonReport {
    /** Rises when a key goes away or changes its meaning. */
    private static final int VERSION = 1;

    private JsonReport() {}

    /** One JSON object, ending in a line end. */
    public static String of(List<Report> reports) {
        return tree(reports).toPrettyString() + "\n";
    }

    /** The JSON object before it is written. */
    public static ObjectNode tree(List<Report> reports) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        root.set("diagnoses", array(reports, JsonReport::diagnosis));
        return root;
    }

    private static ObjectNode diagnosis(Report report) {
        var diagnosis = report.diagnosis();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("log", PlainText.of(report.logName()));
        node.put("lines", report.lines());
        node.put("bytes", report.bytes());
        node.put("outcome", diagnosis.outcome().label());
        node.put("category", diagnosis.category().label());
        node.put("kind", diagnosis.kind().label());
        node.put("headline", PlainText.of(diagnosis.headline()));
        node.put("tool", PlainText.of(diagnosis.tool()));
        diagnosis.exitCode().ifPresent(code -> node.put("exit_code", code));
        node.put("fingerprint", diagnosis.fingerprint().value());
        node.set("excerpts", array(diagnosis.excerpts(), JsonReport::evidence));
        node.set("causes", array(diagnosis.causes(), JsonReport::cause));
        node.set("locations", array(diagnosis.locations(), JsonReport::location));
        node.set("failed_tests", texts(diagnosis.failedTests()));
        node.set("problems", texts(diagnosis.problems()));
        report.suspects().ifPresent(suspects -> node.set("suspects", SuspectJson.of(suspects)));
        return node;
    }

    private static ObjectNode cause(Finding cause) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("rule", PlainText.of(cause.rule()));
        node.put("tool", PlainText.of(cause.tool()));
        node.put("category", cause.category().label());
        node.put("headline", PlainText.of(cause.headline()));
        node.set("evidence", array(cause.evidence(), JsonReport::evidence));
        node.set("locations", array(cause.locations(), JsonReport::location));
        node.set("tests", texts(cause.tests()));
        node.put("advice", PlainText.of(cause.advice()));
        node.put("confidence", cause.confidence().probability());
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("first_line", evidence.firstLine());
        node.put("last_line", evidence.lastLine());
        node.set("lines", texts(evidence.lines()));
        return node;
    }

    private static ObjectNode location(Location location) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("path", PlainText.of(location.path()));
        if (location.line() > 0) {
            node.put("line", location.line());
        }
        if (location.column() > 0) {
            node.put("column", location.column());
        }
        return node;
    }

    private static ArrayNode texts(Collection<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> array.add(PlainText.of(text)));
        return array;
    }

    private static <T> ArrayNode array(Collection<T> values, Function<T, ObjectNode> toNode) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(toNode.apply(value)));
        return array;
    }
}
