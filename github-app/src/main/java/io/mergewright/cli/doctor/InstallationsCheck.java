package io.mergewright.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.github.GitHubClient;
import java.util.List;
import java.util.stream.Collectors;

/** Where the app is installed. */
final class InstallationsCheck {
    private static final int MOST = 1_000;
    private static final int MOST_SHOWN = 10;

    private InstallationsCheck() {}

    static CheckResult look(GitHubClient client) {
        List<JsonNode> all = client.list("/app/installations", MOST);
        if (all.isEmpty()) {
            return CheckResult.warn(
                    "installed nowhere",
                    "install it: " + client.get("/app").path("html_url").asText() + "/installations/new");
        }
        List<JsonNode> suspended =
                all.stream().filter(one -> one.hasNonNull("suspended_at")).toList();
        return suspended.isEmpty()
                ? CheckResult.ok(Integer.toString(all.size()))
                : CheckResult.warn(
                        "%d, of which %d are suspended: %s".formatted(all.size(), suspended.size(), names(suspended)),
                        "their owners can end that in the settings of the installation");
    }

    private static String names(List<JsonNode> installations) {
        return installations.stream()
                .limit(MOST_SHOWN)
                .map(one -> one.path("account").path("login").asText())
                .collect(Collectors.joining(", "));
    }
}
