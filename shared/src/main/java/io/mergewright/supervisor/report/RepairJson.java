package io.mergewright.supervisor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.core.Evidence;
import io.mergewright.log.PlainText;
import java.util.List;

/** Writes what a repair came to, for programs; docs/fix.schema.json describes it. */
public final class RepairJson {
    /** Rises when a key goes away or changes its meaning. */
    private static final int VERSION = 1;

    private RepairJson() {}

    /** One JSON object, ending in a line end. */
    public static String of(RepairReport report) {
        var diagnosis = report.diagnosis();
        var root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        root.put("outcome", diagnosis.outcome().label());
        root.put("headline", PlainText.of(diagnosis.headline()));
        root.put("fingerprint", diagnosis.fingerprint().value());
        var suggestions = root.putArray("suggestions");
        report.patches().forEach(patch -> suggestions.add(suggestion(patch)));
        fill(root.putArray("notes"), report.notes());
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode suggestion(ProposedPatch patch) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", patch.id());
        node.put("fixer", patch.fixer());
        node.put("title", patch.title());
        patch.maker().ifPresent(maker -> {
            var by = node.putObject("model");
            by.put("name", maker.model());
            by.put("prompt", maker.prompt());
            by.put("why", maker.why());
        });
        node.put("decision", patch.decisionLabel());
        node.put("confidence", patch.confidence());
        fill(node.putArray("reasons"), patch.reasons());
        var verification = node.putObject("verification");
        verification.put("result", patch.result());
        fill(verification.putArray("checked"), patch.checked());
        fill(verification.putArray("not_checked"), patch.notChecked());
        var evidence = node.putArray("evidence");
        patch.evidence().forEach(quoted -> evidence.add(quotation(quoted)));
        node.put("patch", patch.diff());
        return node;
    }

    private static ObjectNode quotation(Evidence quoted) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("first_line", quoted.firstLine());
        node.put("last_line", quoted.lastLine());
        fill(node.putArray("lines"), quoted.lines());
        return node;
    }

    private static void fill(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
