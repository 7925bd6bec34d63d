package io.mergewright.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where state is kept.
 *
 * @param url JDBC URL without a password; null for an H2 file in {@code directory}
 * @param user null when the database asks for none
 * @param password null when the database asks for none
 * @param directory of the H2 file and of other files that are kept
 * @param connections the most connections to the database
 */
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable Secret password,
        Path directory,
        int connections) {
    static final Setting<String> URL = Setting.of(
            "store.url", ValueTypes.JDBC_URL, "JDBC URL of the database; without it an H2 file in store.directory.");

    private static final Setting<String> USER = Setting.of("store.user", ValueTypes.TEXT, "User of the database.");
    static final Setting<Secret> PASSWORD =
            Setting.of("store.password", ValueTypes.SECRET, "Password of the database.");
    private static final Setting<Path> DIRECTORY = Setting.of(
            "store.directory",
            ValueTypes.PATH,
            "$XDG_STATE_HOME/mergewright",
            "Directory of the H2 file; where XDG_STATE_HOME is not set it is ~/.local/state.");
    private static final Setting<Integer> CONNECTIONS =
            Setting.of("store.connections", ValueTypes.number(1, 200), "8", "Most connections to the database.");

    public DatabaseSettings {
        Objects.requireNonNull(directory, "directory");
    }

    static List<Setting<?>> settings() {
        return List.of(URL, USER, PASSWORD, DIRECTORY, CONNECTIONS);
    }

    static DatabaseSettings of(Settings settings) {
        return new DatabaseSettings(
                settings.find(URL).orElse(null),
                settings.find(USER).orElse(null),
                settings.find(PASSWORD).orElse(null),
                settings.get(DIRECTORY),
                settings.get(CONNECTIONS));
    }
}
