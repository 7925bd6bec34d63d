package io.mergewright.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.github.GitHubClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of the deliveries that GitHub sent last. It does not repeat those that failed by itself. */
final class DeliveriesCheck {
    private static final int LOOKED_AT = 50;

    private DeliveriesCheck() {}

    static CheckResult look(GitHubClient client) {
        List<JsonNode> newest = client.list("/app/hook/deliveries", LOOKED_AT);
        if (newest.isEmpty()) {
            return CheckResult.ok("none of late");
        }
        Map<String, Integer> failed = new TreeMap<>();
        newest.stream()
                .filter(delivery -> !isGood(delivery))
                .forEach(delivery -> failed.merge(words(delivery), 1, Integer::sum));
        if (failed.isEmpty()) {
            return CheckResult.ok("the last %d succeeded".formatted(newest.size()));
        }
        int all = failed.values().stream().mapToInt(Integer::intValue).sum();
        String found = "%d of the last %d failed: %s"
                .formatted(
                        all,
                        newest.size(),
                        failed.entrySet().stream()
                                .map(entry -> entry.getValue() + " with " + entry.getKey())
                                .collect(Collectors.joining(", ")));
        String advice = advice(newest.get(0));
        return isGood(newest.get(0)) ? CheckResult.warn(found, advice) : CheckResult.fail(found, advice);
    }

    private static boolean isGood(JsonNode delivery) {
        int status = delivery.path("status_code").asInt();
        return status >= 200 && status < 300;
    }

    private static String words(JsonNode delivery) {
        int status = delivery.path("status_code").asInt();
        return status == 0 ? "'" + delivery.path("status").asText("no answer") + "'" : "status " + status;
    }

    /** By how the last one ended. */
    private static String advice(JsonNode last) {
        int status = last.path("status_code").asInt();
        if (isGood(last)) {
            return "it works again; those that failed can be delivered anew on the page of the app";
        }
        return switch (status) {
            case 0 -> "GitHub does not reach the server: look at its firewall, certificate and name";
            case 401 -> "the webhook secret is not that of the app: correct github.webhook-secret";
            case 404 -> "something else answers there: look at the webhook URL and at what stands before the server";
            case 413 -> "a proxy before the server refuses large deliveries: allow 26 MB";
            case 502, 504 -> "a proxy answers, and not the server behind it: look whether that runs";
            case 503 -> "the server has no secret, or cannot use its database: look at its log";
            default -> "look at the log of the server, and of what stands before it";
        };
    }
}
