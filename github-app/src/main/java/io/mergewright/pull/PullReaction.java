package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.delivery.Reaction;
import io.mergewright.delivery.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns deliveries into questions about pull requests. They come in any order, and more than once; so they only say that there may be
 * something to do, and what is to be done is found out by looking at the pull request as it is.
 */
public final class PullReaction implements Reaction {
    private static final Duration AFTERLIFE = Duration.ofDays(30);
    private static final Set<String> ACTIONS =
            Set.of("opened", "reopened", "synchronize", "ready_for_review", "edited", "closed", "labeled", "unlabeled");

    /** Of the check runs of reviews, and of those of diagnoses, which belong to a head. */
    private static final Pattern EXTERNAL_ID = Pattern.compile("([0-9]{1,18}/[0-9]{1,9})(?:/[0-9a-f]{40,64})?");

    private final Asking asking;
    private final Clock clock;

    PullReaction(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public Set<String> events() {
        return Set.of("pull_request", "check_run", "pull_request_review_thread", "push");
    }

    @Override
    public Response to(String event, JsonNode payload) {
        return switch (event) {
            case "pull_request" -> pullRequest(payload);
            case "check_run" -> checkRun(payload);
            case "push" -> push(payload);
            default -> thread(payload);
        };
    }

    private Response pullRequest(JsonNode payload) {
        String action = payload.path("action").asText();
        if (!ACTIONS.contains(action)) {
            return Response.nothing("nothing to do for " + action);
        }
        return look(payload);
    }

    /** What was merged may be taken back on the default branch. */
    private Response push(JsonNode payload) {
        JsonNode repository = payload.path("repository");
        String branch = "refs/heads/" + repository.path("default_branch").asText();
        if (!payload.path("ref").asText().equals(branch)) {
            return Response.nothing("no push to the default branch");
        }
        return Response.step(() -> {
            int asked = asking.askAgain(
                    repository.path("id").asLong(), clock.instant().minus(AFTERLIFE), AcceptanceWatch.ACCEPTED);
            return "%d pull requests are to be looked at".formatted(asked);
        });
    }

    private Response thread(JsonNode payload) {
        return look(payload);
    }

    /** A button of ours was pressed, or "Re-run": GitHub lets only people do that who may write. */
    private Response checkRun(JsonNode payload) {
        JsonNode run = payload.path("check_run");
        boolean review = run.path("name").asText().equals(ReviewCheckRun.NAME);
        Optional<Ask> ask = switch (payload.path("action").asText()) {
            case "rerequested" -> review ? Optional.of(Ask.ANEW) : Optional.empty();
            // GitHub tells only the app whose button it is.
            case "requested_action" ->
                CheckRunButton.of(payload.path("requested_action")
                                .path("identifier")
                                .asText())
                        .map(PullReaction::ask);
            default -> Optional.empty();
        };
        int number = number(run);
        return ask.isEmpty() || number == 0 ? Response.nothing("nothing to do") : ask(payload, number, ask.get());
    }

    private static Ask ask(CheckRunButton button) {
        return switch (button) {
            case REVIEW_AGAIN -> Ask.ANEW;
            case PUBLISH_HELD -> Ask.WITH_HELD;
        };
    }

    /** For forks GitHub names no pull requests; but we wrote down which it is. */
    private static int number(JsonNode run) {
        String external = run.path("external_id").asText("");
        Matcher written = EXTERNAL_ID.matcher(external);
        return written.matches()
                ? PullKey.of(written.group(1)).number()
                : run.path("pull_requests").path(0).path("number").asInt();
    }

    private Response look(JsonNode payload) {
        JsonNode pull = payload.path("pull_request");
        String head = pull.path("head").path("sha").asText();
        String base = pull.path("base").path("ref").asText();
        int number = pull.path("number").asInt();
        return step(
                payload,
                number,
                (key, name, installation) -> asking.look(key, name, installation, head, base)
                        ? "pull request %d is to be looked at".formatted(number)
                        : "nothing new for pull request %d".formatted(number));
    }

    private Response ask(JsonNode payload, int number, Ask ask) {
        return step(payload, number, (key, name, installation) -> {
            asking.ask(key, name, installation, ask);
            return "pull request %d is to be looked at".formatted(number);
        });
    }

    /** Takes what a step needs to know of a pull request. */
    private interface PullStep {
        String take(PullKey pull, String name, long installation);
    }

    private static Response step(JsonNode payload, int number, PullStep step) {
        long installation = payload.path("installation").path("id").asLong();
        JsonNode repository = payload.path("repository");
        if (installation == 0 || number < 1 || repository.path("id").asLong() < 1) {
            return Response.nothing("names no installation: nothing was done");
        }
        var key = new PullKey(repository.path("id").asLong(), number);
        String name = repository.path("full_name").asText();
        return Response.step(() -> step.take(key, name, installation));
    }
}
