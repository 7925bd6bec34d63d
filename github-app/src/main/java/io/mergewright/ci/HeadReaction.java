package io.mergewright.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.delivery.Reaction;
import io.mergewright.delivery.Response;
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
    public Response to(String event, JsonNode payload) {
        JsonNode run = payload.path("workflow_run");
        if (!payload.path("action").asText().equals("completed")
                || !run.path("event").asText().startsWith("pull_request")) {
            return Response.nothing("no completed run of a pull request");
        }
        long installation = payload.path("installation").path("id").asLong();
        long repository = payload.path("repository").path("id").asLong();
        String head = run.path("head_sha").asText();
        if (installation < 1 || repository < 1 || !head.matches("[0-9a-f]{40,64}")) {
            return Response.nothing("names no installation: nothing was done");
        }
        String name = payload.path("repository").path("full_name").asText();
        return Response.step(() -> {
            heads.ask(new HeadKey(repository, head), name, installation);
            return "the runs of %s are to be looked at".formatted(head.substring(0, 7));
        });
    }
}
