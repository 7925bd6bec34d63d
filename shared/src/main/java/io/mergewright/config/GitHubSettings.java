package io.mergewright.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which GitHub App the server is.
 *
 * @param apiUrl base of GitHub's REST interface; for GitHub Enterprise Server {@code https://HOST/api/v3}
 * @param appId null where the app has not been made yet, or was made on the set-up page
 * @param privateKey of the app, in PEM; null where it stands in a file, or on the set-up page
 * @param privateKeyFile null where it is given as a text
 * @param webhookSecret null where it was made on the set-up page
 */
public record GitHubSettings(
        URI apiUrl,
        @Nullable String appId,
        @Nullable Secret privateKey,
        @Nullable Path privateKeyFile,
        @Nullable Secret webhookSecret) {
    private static final Setting<URI> API_URL = Setting.of(
            "github.api-url",
            ValueTypes.BASE_URL,
            "https://api.github.com",
            "Base of GitHub's REST interface; for GitHub Enterprise Server https://HOST/api/v3.");
    private static final Setting<String> APP_ID =
            Setting.of("github.app-id", ValueTypes.TEXT, "Number of the GitHub App; its client id will do as well.");
    private static final Setting<Secret> PRIVATE_KEY = Setting.of(
            "github.private-key",
            ValueTypes.SECRET_LINES,
            "Private key of the GitHub App in PEM (PKCS#1 or PKCS#8); line ends may be written as \\n.");
    private static final Setting<Path> PRIVATE_KEY_FILE = Setting.of(
            "github.private-key-file", ValueTypes.PATH, "File with the private key of the GitHub App in PEM.");
    private static final Setting<Secret> WEBHOOK_SECRET =
            Setting.of("github.webhook-secret", ValueTypes.SECRET, "Secret with which GitHub signs what it delivers.");

    public GitHubSettings {
        Objects.requireNonNull(apiUrl, "apiUrl");
    }

    static List<Setting<?>> settings() {
        return List.of(API_URL, APP_ID, PRIVATE_KEY, PRIVATE_KEY_FILE, WEBHOOK_SECRET);
    }

    static GitHubSettings of(Settings settings) {
        return new GitHubSettings(
                settings.get(API_URL),
                settings.find(APP_ID).orElse(null),
                settings.find(PRIVATE_KEY).orElse(null),
                settings.find(PRIVATE_KEY_FILE).orElse(null),
                settings.find(WEBHOOK_SECRET).orElse(null));
    }
}
