package io.mergewright.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.github.GitHubClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether GitHub delivers to this server, in the form that it reads. */
final class HookCheck {
    private static final String PATH = "/webhook";
    private static final String WHERE = "on the page of the app, \"Webhook\"";

    private final @Nullable URI publicUrl;

    HookCheck(@Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    CheckResult look(GitHubClient client) {
        JsonNode hook = client.get("/app/hook/config");
        String url = hook.path("url").asText("");
        if (url.isEmpty()) {
            return CheckResult.fail("the app has no webhook URL", "set it " + WHERE);
        }
        if (!hook.path("content_type").asText("").equals("json")) {
            return CheckResult.fail(
                    "deliveries come as '%s', not as json"
                            .formatted(hook.path("content_type").asText("")),
                    "choose application/json " + WHERE);
        }
        if (publicUrl == null) {
            return CheckResult.warn("GitHub delivers to " + url, "set server.public-url, so that this can be compared");
        }
        String wanted = publicUrl.toString().replaceFirst("/+$", "") + PATH;
        if (!url.equals(wanted)) {
            return CheckResult.fail(
                    "GitHub delivers to %s, not to %s".formatted(url, wanted),
                    "correct the URL %s, or server.public-url".formatted(WHERE));
        }
        return hook.path("insecure_ssl").asText("0").equals("0")
                ? CheckResult.ok("GitHub delivers to " + url)
                : CheckResult.warn("GitHub does not check the certificate of " + url, "enable that " + WHERE);
    }
}
