package io.mergewright.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.diagnose.report.JsonReport;
import io.mergewright.diagnose.report.Report;
import io.mergewright.explain.Explanation;
import io.mergewright.gate.Decision;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Judged;
import io.mergewright.supervisor.Outcome;
import java.util.List;
import java.util.Locale;

/** Writes what a handling came to, decisions and shortfalls included: the same bytes for the same result. */
public final class ResultJson {
    private ResultJson() {}

    /** One JSON object: the diagnosis as {@link JsonReport} writes it, and how it came about. */
    public static String of(Outcome<Investigation> outcome) {
        Investigation state = outcome.state();
        var log = state.log();
        var root = JsonReport.tree(List.of(new Report("log", log.totalLines(), log.totalBytes(), state.diagnosis())));
        ArrayNode decisions = root.putArray("decisions");
        state.causes().forEach(cause -> decisions.add(decision(cause)));
        ArrayNode explanations = root.putArray("explanations");
        state.explanations().forEach(explanation -> explanations.add(explanation(explanation)));
        root.set("shortfalls", texts(outcome.shortfalls()));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode decision(Judged cause) {
        var node = JsonNodeFactory.instance.objectNode();
        Decision decision = cause.decision();
        node.put("cause", cause.finding().headline());
        node.put("decision", decision.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        node.put("confidence", decision.confidence().probability());
        node.set("reasons", texts(decision.reasons()));
        return node;
    }

    private static ObjectNode explanation(Explanation explanation) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("model", explanation.model());
        node.put("prompt", explanation.prompt());
        node.put("proven", explanation.causes().size());
        node.put("dropped", explanation.dropped());
        node.put("withheld_lines", explanation.withheld());
        node.put("input_tokens", explanation.usage().input());
        node.put("output_tokens", explanation.usage().output());
        return node;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
