package io.mergewright.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.simulator.model.CheckRun;
import io.mergewright.simulator.operation.ApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request sets at a check run, and the rules for it. */
record CheckRunPatch(JsonNode body, Instant now) {
    private static final int LONGEST_OUTPUT = 65_535;
    private static final int MOST_ANNOTATIONS = 50;
    private static final int MOST_ACTIONS = 3;
    private static final List<String> STATUS =
            List.of("queued", "in_progress", "completed", "waiting", "requested", "pending");
    private static final List<String> CONCLUSIONS =
            List.of("action_required", "cancelled", "failure", "neutral", "success", "skipped", "stale", "timed_out");
    private static final List<String> LEVELS = List.of("notice", "warning", "failure");

    void check() {
        String status = text("status");
        String conclusion = text("conclusion");
        require(status == null || STATUS.contains(status), "status", "status is not one of " + STATUS);
        require(
                conclusion == null || CONCLUSIONS.contains(conclusion),
                "conclusion",
                "conclusion is not one of " + CONCLUSIONS);
        require(
                !"completed".equals(status) || conclusion != null,
                "conclusion",
                "conclusion is required when status is completed");
        checkOutput(body.path("output"));
        checkActions();
    }

    private static void checkOutput(JsonNode output) {
        for (String field : List.of("summary", "text")) {
            require(
                    output.path(field).asText("").length() <= LONGEST_OUTPUT,
                    field,
                    "Only 65535 characters are allowed; "
                            + output.path(field).asText("").length() + " were supplied.");
        }
        require(output.isMissingNode() || output.hasNonNull("summary"), "output", "summary is missing");
        require(
                output.path("annotations").size() <= MOST_ANNOTATIONS,
                "annotations",
                "annotations exceeds a maximum quantity of 50");
        for (var annotation : output.path("annotations")) {
            boolean whole = annotation.hasNonNull("path")
                    && annotation.hasNonNull("start_line")
                    && annotation.hasNonNull("end_line")
                    && annotation.hasNonNull("message");
            require(whole, "annotations", "an annotation needs path, start_line, end_line and message");
            require(
                    LEVELS.contains(annotation.path("annotation_level").asText()),
                    "annotations",
                    "annotation_level is not one of " + LEVELS);
        }
    }

    private void checkActions() {
        var actions = body.path("actions");
        require(actions.size() <= MOST_ACTIONS, "actions", "actions exceeds a maximum quantity of 3");
        for (var action : actions) {
            checkLength(action, "label", 20);
            checkLength(action, "description", 40);
            checkLength(action, "identifier", 20);
        }
    }

    private static void checkLength(JsonNode action, String field, int most) {
        String text = action.path(field).asText("");
        require(
                !text.isEmpty() && text.length() <= most,
                "actions",
                field + " must be given and have at most " + most + " characters");
    }

    private static void require(boolean fulfilled, String field, String message) {
        if (!fulfilled) {
            throw ApiException.invalid("CheckRun", field, message);
        }
    }

    void apply(CheckRun run) {
        run.name = or("name", run.name);
        run.status = or("status", run.status);
        run.externalId = text("external_id") == null ? run.externalId : text("external_id");
        run.detailsUrl = text("details_url") == null ? run.detailsUrl : text("details_url");
        String started = text("started_at");
        run.startedAt = started == null ? run.startedAt : Instant.parse(started);
        applyConclusion(run);
        var output = body.path("output");
        if (output.isObject()) {
            run.title = Call.text(output, "title");
            run.summary = Call.text(output, "summary");
            run.text = Call.text(output, "text") == null ? run.text : Call.text(output, "text");
            output.path("annotations").forEach(run.annotations::add);
        }
        if (body.has("actions")) {
            var buttons = new ArrayList<CheckRun.Button>();
            body.path("actions").forEach(action -> buttons.add(button(action)));
            run.actions = buttons;
        }
    }

    private void applyConclusion(CheckRun run) {
        String conclusion = text("conclusion");
        if (conclusion != null) {
            String completed = text("completed_at");
            run.status = "completed";
            run.conclusion = conclusion;
            run.completedAt = completed == null ? now : Instant.parse(completed);
        } else if (!run.status.equals("completed")) {
            run.conclusion = null;
            run.completedAt = null;
        }
    }

    private static CheckRun.Button button(JsonNode action) {
        return new CheckRun.Button(
                action.path("label").asText(),
                action.path("description").asText(),
                action.path("identifier").asText());
    }

    private String or(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    private @Nullable String text(String field) {
        return Call.text(body, field);
    }
}
