package io.mergewright.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.delivery.Response.Nothing;
import io.mergewright.delivery.Response.Step;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All reactions to deliveries. Thread-safe. */
public final class Reactions {
    private static final int MOST_LEVELS = 100;

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .maxStringLength(Intake.LARGEST)
                            .build())
                    .build())
            .build();

    private final List<Reaction> reactions;

    public Reactions(List<Reaction> reactions) {
        this.reactions = List.copyOf(reactions);
    }

    /** The events that something reacts to. */
    public Set<String> events() {
        Set<String> events = new HashSet<>();
        reactions.forEach(reaction -> events.addAll(reaction.events()));
        return events;
    }

    /** What a delivery asks for. Any body is taken. */
    Response to(String event, byte[] body) {
        List<Reaction> concerned = reactions.stream()
                .filter(reaction -> reaction.events().contains(event))
                .toList();
        if (concerned.isEmpty()) {
            return Response.nothing("");
        }
        JsonNode payload;
        try {
            payload = json.readTree(body);
        } catch (IOException e) {
            return Response.nothing("is no JSON: nothing was done");
        }
        List<Response> responses =
                concerned.stream().map(reaction -> reaction.to(event, payload)).toList();
        return responses.stream().allMatch(Nothing.class::isInstance)
                ? Response.nothing(outcome(responses))
                : Response.step(() -> outcome(responses));
    }

    private static String outcome(List<Response> responses) {
        return responses.stream().map(Reactions::outcome).collect(Collectors.joining("; "));
    }

    private static String outcome(Response response) {
        return response instanceof Step step ? step.step().get() : ((Nothing) response).why();
    }
}
