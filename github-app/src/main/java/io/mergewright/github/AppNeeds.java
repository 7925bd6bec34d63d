package io.mergewright.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the app must be allowed to do, and what it must be told.
 *
 * @param permissions access by name, {@code read} or {@code write}
 * @param events that it subscribes to
 */
public record AppNeeds(Map<String, String> permissions, Set<String> events) {
    private static final Map<String, String> PERMISSIONS = Map.of(
            "metadata", "read",
            "contents", "read",
            "pull_requests", "write",
            "checks", "write",
            "issues", "write",
            "actions", "read");

    private static final Map<String, String> REASONS = Map.of(
            "metadata", "know repositories and who may write to them; every app has it",
            "contents", "fetch the commits that are reviewed",
            "pull_requests", "read pull requests, write reviews and suggestions, close own threads",
            "checks", "show the state of a review among the checks",
            "issues", "write the summary, and answer commands in comments",
            "actions", "read the logs of failed workflows",
            "members", "know who belongs to the organisations and teams that may sign in");

    /** Every app gets them, and none can subscribe to them. */
    private static final Set<String> COME_ANYWAY = Set.of(
            "installation", "installation_repositories", "installation_target", "github_app_authorization", "ping");

    private static final List<String> LEVELS = List.of("", "read", "write", "admin");

    /** What the server needs. A test holds the events to those that it reacts to. */
    public static final AppNeeds OF_SERVER = of(Set.of(
            "pull_request",
            "pull_request_review_comment",
            "pull_request_review_thread",
            "issue_comment",
            "check_run",
            "push",
            "repository",
            "workflow_run"));

    public AppNeeds {
        permissions = new TreeMap<>(permissions);
        events = new TreeSet<>(events);
    }

    /** What an app needs that reacts to {@code events}. */
    public static AppNeeds of(Set<String> events) {
        Set<String> subscribed = new TreeSet<>(events);
        subscribed.removeAll(COME_ANYWAY);
        return new AppNeeds(PERMISSIONS, subscribed);
    }

    /** The same for a server that also asks who belongs to organisations and teams. */
    public AppNeeds withMembers() {
        Map<String, String> all = new TreeMap<>(permissions);
        all.put("members", "read");
        return new AppNeeds(all, events);
    }

    /** Each permission with its access and what it is for, in one line. */
    public List<String> explained() {
        List<String> lines = new ArrayList<>();
        permissions.forEach((name, access) ->
                lines.add("%s, %s: %s".formatted(name.replace('_', ' '), access, REASONS.getOrDefault(name, ""))));
        return lines;
    }

    /** What is missing in an app or installation, as GitHub describes it; such as {@code checks: write}. */
    public List<String> missingPermissions(JsonNode described) {
        List<String> missing = new ArrayList<>();
        permissions.forEach((name, access) -> {
            String granted = described.path("permissions").path(name).asText("");
            if (LEVELS.indexOf(granted) < LEVELS.indexOf(access)) {
                missing.add(name + ": " + access);
            }
        });
        return missing;
    }

    /** Events that are missing in an app or installation, as GitHub describes it. */
    public List<String> missingEvents(JsonNode described) {
        Set<String> missing = new TreeSet<>(events);
        described.path("events").forEach(event -> missing.remove(event.asText()));
        return List.copyOf(missing);
    }
}
