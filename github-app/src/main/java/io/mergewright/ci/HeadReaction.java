package io.mergewright.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.delivery.Reaction;
import java.util.Set;

/** Workflow runs of pull requests that have come to an end, well or badly, are looked at together with all others of their head. */
final class HeadReaction implements Reaction {
    private final Heads heads;

    HeadReaction(Heads heads) {
        this.heads = heads;
    }

    @Override
    public Set<String> events() {
        return Set.of("workflow_run");
    }

    @Override
    public String react(String event, JsonNode payload) {
        JsonNode run = payload.path("workflow_run");
        if (!payload.path("action").asText().equals("completed")
                || !run.path("event").asText().startsWith("pull_request")) {
            return "no completed run of a pull request";
        }
        long installation = payload.path("installation").path("id").asLong();
        long repository = payload.path("repository").path("id").asLong();
        String head = run.path("head_sha").asText();
        if (installation < 1 || repository < 1 || !head.matches("[0-9a-f]{40,64}")) {
            return "names no installation: nothing was done";
        }
        heads.ask(
                new HeadKey(repository, head),
                payload.path("repository").path("full_name").asText(),
                installation);
        return "the runs of %s are to be looked at".formatted(head.substring(0, 7));
    }
}
