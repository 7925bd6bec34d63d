package io.mergewright.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mergewright.github.AppClient;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubException;
import io.mergewright.setup.GitHubWeb;
import io.mergewright.web.QueryText;
import io.mergewright.work.Postponed;
import java.net.URI;
import java.util.Optional;

/** Sends browsers to GitHub, and takes their codes there for tokens. Source: GitHub Docs, "Generating a user access token for a GitHub App". */
final class Exchange {
    private final GitHubApp github;
    private final URI origin;

    Exchange(GitHubApp github, GitHubWeb web) {
        this.github = github;
        this.origin = web.origin();
    }

    /** What came of a code. */
    sealed interface Result {
        /** Its token. */
        record Token(String text) implements Result {}

        /** GitHub does not take the code, or takes us for somebody else. */
        record Refused(String why) implements Result {}

        /** GitHub does not answer now. */
        record Silence(String why) implements Result {}
    }

    /** Where a browser asks its person. */
    URI question(AppClient client, Journey journey, String callback) {
        return URI.create(origin + "/login/oauth/authorize?client_id=" + QueryText.encoded(client.id())
                + "&redirect_uri="
                + QueryText.encoded(callback) + "&state=" + journey.state() + "&code_challenge=" + journey.challenge()
                + "&code_challenge_method=S256");
    }

    Result token(AppClient client, Journey journey, String callback, String code) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("client_id", client.id())
                .put("client_secret", client.secret().revealed())
                .put("code", code)
                .put("redirect_uri", callback)
                .put("code_verifier", journey.verifier());
        try {
            return result(github.askPages(URI.create(origin + "/login/oauth/access_token"), body));
        } catch (GitHubException e) {
            return e.isRefusedForGood()
                    ? new Result.Refused(String.valueOf(e.getMessage()))
                    : new Result.Silence(String.valueOf(e.getMessage()));
        } catch (Postponed e) {
            return new Result.Silence(String.valueOf(e.getMessage()));
        }
    }

    /** GitHub refuses with status 200 too. */
    private static Result result(JsonNode answer) {
        Optional<String> token =
                Optional.of(answer.path("access_token").asText("")).filter(text -> !text.isEmpty());
        return token.<Result>map(Result.Token::new)
                .orElseGet(() -> new Result.Refused(answer.path("error").asText("no token")));
    }
}
