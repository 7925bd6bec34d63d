package io.mergewright.ci;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A run of a workflow at a head, as its last attempt stands. Source: GitHub REST API, "Workflow runs".
 *
 * @param workflow GitHub's number of the workflow
 * @param name of the workflow
 * @param page where people see it
 */
record WorkflowRun(long id, long workflow, String name, int attempt, String status, String conclusion, String page) {
    private static final Set<String> FAILURES = Set.of("failure", "timed_out", "startup_failure");

    static WorkflowRun of(JsonNode json) {
        return new WorkflowRun(
                json.path("id").asLong(),
                json.path("workflow_id").asLong(),
                json.path("name").asText(""),
                Math.max(1, json.path("run_attempt").asInt()),
                json.path("status").asText(""),
                json.path("conclusion").asText(""),
                json.path("html_url").asText(""));
    }

    boolean hasFailed() {
        return status.equals("completed") && FAILURES.contains(conclusion);
    }

    boolean hasPassed() {
        return status.equals("completed") && conclusion.equals("success");
    }
}
