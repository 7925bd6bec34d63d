package io.mergewright.diagnose.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import io.mergewright.log.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes diagnoses as SARIF 2.1.0: a result per cause, best first, at the first place it names or else at its lines of the
 * log. Used once, by one thread.
 */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int MOST_LINES = 40;

    private final List<String> ruleIds = new ArrayList<>();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode notes = JsonNodeFactory.instance.arrayNode();

    private SarifReport() {}

    /** One JSON object, ending in a line end; {@code version} is that of the product. */
    public static String of(List<Report> reports, String version) {
        var sarif = new SarifReport();
        reports.forEach(sarif::add);
        return sarif.root(version).toPrettyString() + "\n";
    }

    private void add(Report report) {
        report.diagnosis().causes().forEach(cause -> results.add(result(report, cause)));
        if (report.diagnosis().failed() && report.diagnosis().causes().isEmpty()) {
            results.add(unexplained(report));
        }
        report.diagnosis()
                .problems()
                .forEach(problem -> notes.addObject().put("level", "warning").set("message", message(problem)));
    }

    private ObjectNode root(String version) {
        var root = node().put("$schema", SCHEMA).put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Mergewright").put("version", version).set("rules", rules);
        var invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true).set("toolExecutionNotifications", notes);
        run.set("results", results);
        return root;
    }

    private ObjectNode result(Report report, Finding cause) {
        var result = node();
        result.put("ruleId", PlainText.of(cause.rule()));
        result.put("ruleIndex", ruleIndex(cause));
        result.put("level", "error");
        result.put("rank", 100 * cause.confidence().probability());
        result.set("message", message(cause.headline()));
        var places = places(report, cause);
        result.putArray("locations").add(places.get(0));
        result.putArray("relatedLocations").addAll(places.subList(1, places.size()));
        if (cause.equals(report.diagnosis().causes().get(0))) {
            result.set("partialFingerprints", fingerprint(report));
        }
        result.set("properties", properties(report, cause));
        return result;
    }

    /** A build that failed without a word of why must not look like one without results. */
    private static ObjectNode unexplained(Report report) {
        var physical = node();
        physical.putObject("artifactLocation").put("uri", ArtifactUri.of(report.logName()));
        var result = node().put("ruleId", "unexplained").put("level", "error");
        result.set("message", message(report.diagnosis().headline()));
        result.putArray("locations").add(node().set("physicalLocation", physical));
        result.set("partialFingerprints", fingerprint(report));
        report.suspects().ifPresent(suspects -> addSuspects(report, result.putObject("properties")));
        return result;
    }

    private static ObjectNode fingerprint(Report report) {
        return node().put("mergewright/v1", report.diagnosis().fingerprint().value());
    }

    private int ruleIndex(Finding cause) {
        int known = ruleIds.indexOf(cause.rule());
        if (known >= 0) {
            return known;
        }
        ruleIds.add(cause.rule());
        var rule = rules.addObject().put("id", PlainText.of(cause.rule()));
        rule.set(
                "shortDescription",
                message(cause.tool() + ": " + cause.category().meaning()));
        if (!cause.advice().isEmpty()) {
            rule.set("help", message(cause.advice()));
        }
        return ruleIds.size() - 1;
    }

    private static ObjectNode properties(Report report, Finding cause) {
        var quoted = cause.evidence().get(0);
        var node = node();
        node.put("log", PlainText.of(report.logName()));
        node.put("tool", PlainText.of(cause.tool()));
        node.put("category", cause.category().label());
        node.put("firstLine", quoted.firstLine());
        node.put("lastLine", quoted.lastLine());
        var lines = node.putArray("excerpt");
        quoted.lines().stream().limit(MOST_LINES).forEach(line -> lines.add(PlainText.of(line)));
        if (cause.equals(report.diagnosis().causes().get(0))) {
            addSuspects(report, node);
        }
        return node;
    }

    private static void addSuspects(Report report, ObjectNode properties) {
        report.suspects().ifPresent(suspects -> properties.set("suspects", SuspectJson.of(suspects)));
    }

    /** Each place once: different paths may have the same URI, and SARIF wants related places to differ. */
    private static List<ObjectNode> places(Report report, Finding cause) {
        return Stream.concat(
                        cause.locations().stream().map(SarifReport::place),
                        Stream.of(inLog(report, cause.evidence().get(0))))
                .distinct()
                .toList();
    }

    private static ObjectNode place(Location location) {
        var physical = node();
        physical.putObject("artifactLocation").put("uri", ArtifactUri.of(location.path()));
        if (location.line() > 0) {
            var region = physical.putObject("region").put("startLine", location.line());
            if (location.column() > 0) {
                region.put("startColumn", location.column());
            }
        }
        return node().set("physicalLocation", physical);
    }

    private static ObjectNode inLog(Report report, Evidence evidence) {
        var physical = node();
        physical.putObject("artifactLocation").put("uri", ArtifactUri.of(report.logName()));
        physical.putObject("region").put("startLine", evidence.firstLine()).put("endLine", evidence.lastLine());
        return node().set("physicalLocation", physical);
    }

    private static ObjectNode message(String text) {
        return node().put("text", PlainText.of(text));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
