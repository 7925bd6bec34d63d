package io.mergewright.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.github.GitHubClient;
import io.mergewright.github.GitHubException;
import io.mergewright.work.Postponed;
import java.util.function.Function;

/** Asks GitHub in the name of the app, and says what a refusal means. */
final class AppLook {
    private static final int NOT_AUTHENTICATED = 401;

    private final GitHubClient client;

    AppLook(GitHubClient client) {
        this.client = client;
    }

    CheckResult look(Function<GitHubClient, CheckResult> check) {
        try {
            return check.apply(client);
        } catch (GitHubException e) {
            return refused(e);
        } catch (Postponed e) {
            return CheckResult.warn(String.valueOf(e.getMessage()), "look again after " + e.until());
        }
    }

    private static CheckResult refused(GitHubException e) {
        String found = String.valueOf(e.getMessage());
        if (e.status() == NOT_AUTHENTICATED) {
            return CheckResult.fail(
                    found,
                    "the key is not one of this app, or was deleted on GitHub: make a new one on the page of the app;"
                            + "\nif the clock is wrong, set it first");
        }
        if (e.isMissing()) {
            return CheckResult.fail(found, "GitHub knows no such app: correct github.app-id and github.api-url");
        }
        return e.status() == 0
                ? CheckResult.fail(found, "look whether github.api-url is right and a proxy is needed")
                : CheckResult.fail(found, "look at what GitHub says");
    }

    /** Whether GitHub takes the key for that of the app. */
    static CheckResult identity(GitHubClient client) {
        JsonNode app = client.get("/app");
        return CheckResult.ok("%s, id %d, of %s"
                .formatted(
                        app.path("name").asText(),
                        app.path("id").asLong(),
                        app.path("owner").path("login").asText("nobody")));
    }
}
