package io.mergewright.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.ci.Heads.Head;
import io.mergewright.ci.Heads.Told;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubClient;
import io.mergewright.pull.PullKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks at all workflow runs of one head as they stand: what failed and was not explained yet is, what failed and passed when it was run
 * again is told apart, and one check run says all of it. Thread-safe.
 */
final class HeadDiagnosis {
    private static final int MOST_RUNS = 20;

    private final GitHubApp app;
    private final Heads heads;
    private final RunDiagnosis runs;
    private final DiagnosisCheckRun checkRun;

    HeadDiagnosis(GitHubApp app, Heads heads, RunDiagnosis runs, DiagnosisCheckRun checkRun) {
        this.app = app;
        this.heads = heads;
        this.runs = runs;
        this.checkRun = checkRun;
    }

    void look(Head head) {
        GitHubClient client = app.installation(head.installation());
        Optional<JsonNode> pull = openPull(client, head);
        if (pull.isPresent()) {
            List<WorkflowRun> all = client
                    .list(
                            "/repos/%s/actions/runs?head_sha=%s"
                                    .formatted(head.name(), head.key().head()),
                            "workflow_runs",
                            MOST_RUNS)
                    .stream()
                    .map(WorkflowRun::of)
                    .toList();
            report(client, head, all, pull.get());
        }
        heads.done(head);
    }

    /** The pull request that {@code head} is the newest commit of; reports on older ones would help nobody. */
    private static Optional<JsonNode> openPull(GitHubClient client, Head head) {
        return client
                .list(
                        "/repos/%s/commits/%s/pulls"
                                .formatted(head.name(), head.key().head()),
                        MOST_RUNS)
                .stream()
                .filter(pull -> pull.path("state").asText().equals("open")
                        && pull.path("head")
                                .path("sha")
                                .asText()
                                .equals(head.key().head()))
                .findFirst();
    }

    private void report(GitHubClient client, Head head, List<WorkflowRun> all, JsonNode pull) {
        List<Told> known = heads.told(head.key());
        List<Verdict> verdicts = new ArrayList<>();
        for (WorkflowRun run : all) {
            List<Told> told =
                    known.stream().filter(one -> one.run() == run.id()).toList();
            if (run.hasFailed()) {
                verdicts.add(failed(client, head, run, told, pull));
            } else if (run.hasPassed() && !told.isEmpty()) {
                verdicts.add(new Verdict(run, Verdict.Kind.FLAKY, told.get(told.size() - 1)));
            }
        }
        if (!verdicts.isEmpty()) {
            var key = new PullKey(head.key().repository(), pull.path("number").asInt());
            checkRun.report(client, head, key, verdicts);
        }
    }

    private Verdict failed(GitHubClient client, Head head, WorkflowRun run, List<Told> told, JsonNode pull) {
        Told now = told.stream()
                .filter(one -> one.attempt() == run.attempt())
                .findFirst()
                .orElseGet(() -> runs.diagnose(client, head, run, pull));
        heads.keep(head.key(), now);
        var fingerprints = told.stream()
                .filter(one -> one.attempt() != run.attempt())
                .map(Told::fingerprint)
                .collect(Collectors.toSet());
        boolean again = !now.fingerprint().isEmpty() && fingerprints.contains(now.fingerprint());
        return new Verdict(run, again ? Verdict.Kind.FAILED_AGAIN : Verdict.Kind.FAILED, now);
    }

    /** What became of a run. */
    record Verdict(WorkflowRun run, Kind kind, Told told) {
        enum Kind {
            FAILED(""),
            /** In more than one attempt, in the same way. */
            FAILED_AGAIN("It failed in the same way when it was run again, so this is no chance."),
            /** In an earlier attempt at the same commit. */
            FLAKY(
                    "It passed when it was run again with the same commit: the failure does not lie in the change alone.");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            String words() {
                return words;
            }
        }
    }
}
