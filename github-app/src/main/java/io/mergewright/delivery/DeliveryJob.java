package io.mergewright.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.work.Attempt;
import io.mergewright.work.Job;
import io.mergewright.work.Postponed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has stored deliveries handled by those who react to their events. Thread-safe. */
public final class DeliveryJob implements Job {
    private static final int MOST_LEVELS = 100;

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .maxStringLength(Intake.LARGEST)
                            .build())
                    .build())
            .build();

    private final Deliveries deliveries;
    private final List<Reaction> reactions;

    public DeliveryJob(Deliveries deliveries, List<Reaction> reactions) {
        this.deliveries = deliveries;
        this.reactions = List.copyOf(reactions);
    }

    @Override
    public String name() {
        return Deliveries.JOB;
    }

    @Override
    public void run(String guid, Attempt attempt) {
        Optional<Delivery> delivery = deliveries.find(guid);
        if (delivery.isEmpty() || delivery.get().state() != Delivery.State.WAITING) {
            return;
        }
        try {
            deliveries.handled(guid, outcome(delivery.get()));
        } catch (Postponed e) {
            throw e;
        } catch (RuntimeException e) {
            deliveries.failed(guid, String.valueOf(e));
            throw e;
        }
    }

    private String outcome(Delivery delivery) {
        JsonNode payload;
        try {
            payload = json.readTree(deliveries.body(delivery.guid()).orElseThrow());
        } catch (IOException e) {
            return "is no JSON: nothing was done";
        }
        List<String> outcomes = new ArrayList<>();
        for (Reaction reaction : reactions) {
            if (reaction.events().contains(delivery.event())) {
                outcomes.add(reaction.react(delivery.event(), payload));
            }
        }
        return String.join("; ", outcomes);
    }

    /** A delivery comes once. */
    @Override
    public boolean hasMore(String guid) {
        return false;
    }

    @Override
    public void giveUp(String guid, Throwable failure) {
        deliveries.setAside(guid, String.valueOf(failure));
    }
}
