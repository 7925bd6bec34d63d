package io.mergewright.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubException;
import io.mergewright.work.Postponed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Name and page of the app, as GitHub tells them, asked for again after some time only. Thread-safe. */
final class AppCard {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration FAILURE_GOOD_FOR = Duration.ofMinutes(1);

    private final GitHubApp github;
    private final Clock clock;
    private Instant askAgain = Instant.MIN;
    private Optional<Card> known = Optional.empty();

    AppCard(GitHubApp github, Clock clock) {
        this.github = github;
        this.clock = clock;
    }

    /** What stands on it. */
    record Card(String name, String page) {}

    /** Empty when GitHub does not tell. */
    synchronized Optional<Card> find() {
        Instant now = clock.instant();
        if (!now.isBefore(askAgain)) {
            known = ask();
            askAgain = now.plus(known.isPresent() ? GOOD_FOR : FAILURE_GOOD_FOR);
        }
        return known;
    }

    private Optional<Card> ask() {
        try {
            JsonNode app = github.asApp().get("/app");
            return Optional.of(
                    new Card(app.path("name").asText(""), app.path("html_url").asText("")));
        } catch (GitHubException | Postponed e) {
            return Optional.empty();
        }
    }
}
