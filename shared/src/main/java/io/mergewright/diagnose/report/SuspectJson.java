package io.mergewright.diagnose.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.diagnose.suspect.DependencyChange;
import io.mergewright.diagnose.suspect.Part;
import io.mergewright.diagnose.suspect.Suspect;
import io.mergewright.diagnose.suspect.Suspects;
import io.mergewright.log.PlainText;

/** Suspect changes as JSON, in JSON reports and in the properties of SARIF. */
final class SuspectJson {
    private SuspectJson() {}

    static ObjectNode of(Suspects suspects) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("outcome", suspects.outcome().label());
        var ranked = node.putArray("ranked");
        suspects.ranked().forEach(suspect -> ranked.add(suspect(suspect)));
        return node;
    }

    private static ObjectNode suspect(Suspect suspect) {
        var node = JsonNodeFactory.instance.objectNode();
        suspect.commit().ifPresent(name -> node.put("commit", PlainText.of(name)));
        node.put("path", PlainText.of(suspect.path()));
        if (suspect.part() instanceof Part.Lines lines) {
            node.put("first_line", Math.max(1, lines.first()));
            node.put("last_line", Math.max(1, Math.max(lines.first(), lines.last())));
        } else if (suspect.part() instanceof Part.Dependency dependency) {
            node.set("dependency", dependency(dependency.change()));
        }
        node.put("score", suspect.score());
        var reasons = node.putArray("reasons");
        suspect.reasons()
                .forEach(reason -> reasons.addObject()
                        .put("basis", reason.basis().label())
                        .put("weight", reason.weight())
                        .put("words", PlainText.of(reason.words())));
        return node;
    }

    private static ObjectNode dependency(DependencyChange change) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ecosystem", change.ecosystem().label())
                .put("name", PlainText.of(change.name()))
                .put("from", PlainText.of(change.from()))
                .put("to", PlainText.of(change.to()));
    }
}
