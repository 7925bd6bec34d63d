package io.mergewright.github;

import io.mergewright.config.GitHubSettings;
import io.mergewright.config.Secret;
import io.mergewright.github.AppFiles.MadeApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which app this server is: the one in the configuration, or else the one that was made on the set-up page. Thread-safe. */
public final class AppSource {
    private final GitHubSettings settings;
    private final AppFiles files;
    private volatile @Nullable AppCredentials known;

    public AppSource(GitHubSettings settings, AppFiles files) {
        this.settings = settings;
        this.files = files;
    }

    /**
     * The app; empty as long as there is none.
     *
     * @throws IllegalArgumentException when what is configured cannot be used, saying what is wrong
     */
    public Optional<AppCredentials> find() {
        AppCredentials found = known;
        if (found == null) {
            found = configured().or(this::made).orElse(null);
            known = found;
        }
        return Optional.ofNullable(found);
    }

    /** By what people sign in, where the app was made on the set-up page; empty for one that is configured. */
    public Optional<AppClient> madeClient() {
        return settings.appId() == null ? files.read().flatMap(MadeApp::client) : Optional.empty();
    }

    /** Whether there is an app, and what is wrong with what should be one. */
    public AppState state() {
        try {
            return find().isPresent() ? new AppState.Ready() : new AppState.Missing();
        } catch (IllegalArgumentException e) {
            return new AppState.Unusable(String.valueOf(e.getMessage()));
        }
    }

    public AppFiles files() {
        return files;
    }

    private Optional<AppCredentials> configured() {
        String id = settings.appId();
        if (id == null) {
            return Optional.empty();
        }
        Secret secret = settings.webhookSecret();
        if (secret == null || secret.revealed().isEmpty()) {
            throw new IllegalArgumentException("github.webhook-secret is needed beside github.app-id");
        }
        return Optional.of(new AppCredentials(new AppIdentity(id, AppKey.read(pem())), secret));
    }

    private String pem() {
        Secret key = settings.privateKey();
        if (key != null) {
            return key.revealed();
        }
        Path file = settings.privateKeyFile();
        if (file == null) {
            throw new IllegalArgumentException(
                    "github.private-key or github.private-key-file is needed beside github.app-id");
        }
        try {
            return Files.readString(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("github.private-key-file: " + file + " cannot be read", e);
        }
    }

    private Optional<AppCredentials> made() {
        return files.read().map(app -> new AppCredentials(identity(app), app.webhookSecret()));
    }

    private AppIdentity identity(MadeApp app) {
        try {
            return new AppIdentity(
                    Long.toString(app.id()), AppKey.read(app.pem().revealed()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(files.file() + ": " + e.getMessage(), e);
        }
    }
}
