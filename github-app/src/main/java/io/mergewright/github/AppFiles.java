package io.mergewright.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mergewright.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The app that was made on the set-up page, in one file that only its owner may read. */
public final class AppFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** @param directory of the server's state */
    public AppFiles(Path directory) {
        this.file = directory.resolve("app.json");
    }

    /**
     * An app as GitHub made it.
     *
     * @param slug its name in addresses
     * @param page where it is shown and installed
     * @param pem private key
     * @param client by which people sign in; empty for an app that was made before there was a sign-in
     */
    public record MadeApp(
            long id, String slug, String page, Secret pem, Secret webhookSecret, Optional<AppClient> client) {}

    public Path file() {
        return file;
    }

    /**
     * The app; empty as long as none was made.
     *
     * @throws IllegalArgumentException naming the file, when it is damaged
     */
    public Optional<MadeApp> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return Optional.of(made(JSON.readTree(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read, or is damaged", e);
        }
    }

    private MadeApp made(JsonNode json) {
        String pem = json.path("pem").asText("");
        String secret = json.path("webhook_secret").asText("");
        if (json.path("id").asLong() < 1 || pem.isEmpty() || secret.isEmpty()) {
            throw new IllegalArgumentException(file + ": is damaged: id, pem and webhook_secret are needed");
        }
        return new MadeApp(
                json.path("id").asLong(),
                json.path("slug").asText(""),
                json.path("page").asText(""),
                new Secret(pem),
                new Secret(secret),
                AppClient.of(json));
    }

    /** Keeps {@code app}; what stood there before is replaced as a whole. */
    public void write(MadeApp app) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", app.id())
                .put("slug", app.slug())
                .put("page", app.page())
                .put("pem", app.pem().revealed())
                .put("webhook_secret", app.webhookSecret().revealed());
        app.client()
                .ifPresent(client -> json.put("client_id", client.id())
                        .put("client_secret", client.secret().revealed()));
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, "app", ".json", ownerOnly());
            Files.writeString(fresh, json.toPrettyString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
