package io.mergewright.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mergewright.config.Secret;
import io.mergewright.github.AppClient;
import io.mergewright.github.AppFiles.MadeApp;
import io.mergewright.github.AppKey;
import io.mergewright.github.GitHubApp;
import java.util.regex.Pattern;

/** Takes over the app that a person has just made on GitHub. */
final class Conversion {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,200}");

    private final GitHubApp github;

    Conversion(GitHubApp github) {
        this.github = github;
    }

    /**
     * The app that {@code code} stands for.
     *
     * @throws io.mergewright.github.GitHubException when GitHub refuses or cannot be reached
     * @throws IllegalArgumentException saying what is wrong with the code or with GitHub's answer, without anything of either
     */
    MadeApp of(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("there is no code of GitHub in the address");
        }
        JsonNode answer = github.asAnyone()
                .send("POST", "/app-manifests/" + code + "/conversions", JsonNodeFactory.instance.objectNode());
        String pem = answer.path("pem").asText("");
        String secret = answer.path("webhook_secret").asText("");
        if (answer.path("id").asLong() < 1 || secret.isEmpty()) {
            throw new IllegalArgumentException("GitHub's answer holds no app, or none with a webhook secret");
        }
        AppKey.read(pem);
        return new MadeApp(
                answer.path("id").asLong(),
                answer.path("slug").asText(""),
                answer.path("html_url").asText(""),
                new Secret(pem),
                new Secret(secret),
                AppClient.of(answer));
    }
}
