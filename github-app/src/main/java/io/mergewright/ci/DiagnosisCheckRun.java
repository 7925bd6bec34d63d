package io.mergewright.ci;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.ci.HeadDiagnosis.Verdict;
import io.mergewright.ci.Heads.Head;
import io.mergewright.github.GitHubClient;
import io.mergewright.log.PlainText;
import io.mergewright.pull.CheckRunButton;
import io.mergewright.pull.HeldSuggestions;
import io.mergewright.pull.PullKey;
import io.mergewright.text.MarkdownLimit;
import java.time.Clock;
import java.util.List;

/** The check run that says why the runs of a head failed. It is neutral: that something failed is said by the runs. */
final class DiagnosisCheckRun {
    static final String NAME = "Mergewright diagnosis";

    private static final int LONGEST_TITLE = 200;

    private final Heads heads;
    private final HeldSuggestions held;
    private final Clock clock;

    DiagnosisCheckRun(Heads heads, HeldSuggestions held, Clock clock) {
        this.heads = heads;
        this.held = held;
        this.clock = clock;
    }

    void report(GitHubClient client, Head head, PullKey pull, List<Verdict> verdicts) {
        String path = "/repos/%s/check-runs".formatted(head.name());
        String name = pull.text() + "/" + head.key().head();
        ObjectNode body = body(head, verdicts).put("external_id", name);
        if (held.has(pull, head.key().head())) {
            CheckRunButton.PUBLISH_HELD.addTo(body.putArray("actions"));
        }
        long known = head.checkRun() == 0 ? leftBehind(client, head, name) : head.checkRun();
        if (known == 0) {
            known = client.write("POST", path, body).path("id").asLong();
        } else {
            body.remove("head_sha");
            client.write("PATCH", path + "/" + known, body);
        }
        heads.checkRun(head, known);
    }

    /** A process may have died between making it and remembering it. */
    private static long leftBehind(GitHubClient client, Head head, String name) {
        return client
                .list(
                        "/repos/%s/commits/%s/check-runs?check_name=%s"
                                .formatted(head.name(), head.key().head(), NAME.replace(" ", "%20")),
                        "check_runs",
                        100)
                .stream()
                .filter(run -> run.path("external_id").asText().equals(name))
                .mapToLong(run -> run.path("id").asLong())
                .findFirst()
                .orElse(0);
    }

    private ObjectNode body(Head head, List<Verdict> verdicts) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", NAME)
                .put("head_sha", head.key().head())
                .put("status", "completed")
                .put("conclusion", "neutral")
                .put("completed_at", clock.instant().toString());
        body.putObject("output").put("title", title(verdicts)).put("summary", summary(verdicts));
        return body;
    }

    private static String title(List<Verdict> verdicts) {
        Verdict first = verdicts.stream()
                .filter(verdict -> verdict.kind() != Verdict.Kind.FLAKY)
                .findFirst()
                .orElse(verdicts.get(0));
        String flaky = first.kind() == Verdict.Kind.FLAKY ? "Passed when run again: " : "";
        return PlainText.of(flaky + first.told().headline(), LONGEST_TITLE);
    }

    private static String summary(List<Verdict> verdicts) {
        var text = new StringBuilder();
        int each = MarkdownLimit.LONGEST / verdicts.size();
        for (Verdict verdict : verdicts) {
            var part = new StringBuilder("## `%s`, attempt %d%n%n"
                    .formatted(
                            PlainText.of(verdict.run().name()).replace('`', '\''),
                            verdict.told().attempt()));
            if (!verdict.kind().words().isEmpty()) {
                part.append(verdict.kind().words()).append("\n\n");
            }
            part.append(verdict.told().body()).append('\n');
            text.append(MarkdownLimit.within(each, part.toString(), ""));
        }
        return text.toString();
    }
}
