package io.mergewright.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check run. */
public final class CheckRun {
    public final long id;
    public final CheckSuite suite;
    public String name;
    public String status = "queued";
    public @Nullable String conclusion;
    public @Nullable String externalId;
    public @Nullable String detailsUrl;
    public Instant startedAt;
    public @Nullable Instant completedAt;
    public @Nullable String title;
    public @Nullable String summary;
    public @Nullable String text;
    public final List<JsonNode> annotations = new ArrayList<>();
    public List<Button> actions = List.of();

    /** A button beside the check run. */
    public record Button(String label, String description, String identifier) {}

    public CheckRun(long id, CheckSuite suite, String name, Instant at) {
        this.id = id;
        this.suite = suite;
        this.name = name;
        this.startedAt = at;
    }
}
