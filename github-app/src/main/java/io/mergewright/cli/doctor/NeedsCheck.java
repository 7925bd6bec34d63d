package io.mergewright.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.github.AppNeeds;
import io.mergewright.github.GitHubClient;
import java.util.ArrayList;
import java.util.List;

/** Whether the app, and each of its installations, may do and is told what the server needs. */
final class NeedsCheck {
    private static final int MOST_INSTALLATIONS = 1_000;
    private static final int MOST_SHOWN = 10;

    private final AppNeeds needs;

    NeedsCheck(AppNeeds needs) {
        this.needs = needs;
    }

    CheckResult look(GitHubClient client) {
        JsonNode app = client.get("/app");
        List<String> missing = missing(app);
        if (!missing.isEmpty()) {
            return CheckResult.fail(
                    "the app lacks " + String.join(", ", missing),
                    "add them on the page of the app (%s), \"Permissions & events\"; then each owner has to accept them"
                            .formatted(app.path("html_url").asText()));
        }
        List<String> behind = new ArrayList<>();
        for (JsonNode installation : client.list("/app/installations", MOST_INSTALLATIONS)) {
            List<String> lacking = missing(installation);
            if (!lacking.isEmpty()) {
                behind.add("%s lacks %s: accept at %s"
                        .formatted(
                                installation.path("account").path("login").asText(),
                                String.join(", ", lacking),
                                installation.path("html_url").asText()));
            }
        }
        return behind.isEmpty()
                ? CheckResult.ok("all that is needed, of the app and wherever it is installed")
                : CheckResult.warn(
                        "%d installations have not accepted all that is needed".formatted(behind.size()),
                        String.join("\n", behind.subList(0, Math.min(MOST_SHOWN, behind.size()))));
    }

    private List<String> missing(JsonNode described) {
        List<String> missing = new ArrayList<>(needs.missingPermissions(described));
        needs.missingEvents(described).forEach(event -> missing.add("event " + event));
        return missing;
    }
}
