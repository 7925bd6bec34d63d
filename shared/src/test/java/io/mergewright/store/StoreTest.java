package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.core.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest {
    private final Clock clock = new SettableClock("2026-11-22T10:00:00Z");

    @TempDir
    Path directory;

    @Test
    void shouldKeepTheStateFromOtherUsers() throws Exception {
        var file = directory.resolve("a").resolve("b").resolve("mergewright");

        Store.open(StoreSettings.file(file), clock).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(directory.resolve("a/b/mergewright.mv.db")).exists();
    }

    @Test
    void shouldOpenAgainWhatIsThere() {
        var settings = StoreSettings.file(directory.resolve("mergewright"));
        try (var store = Store.open(settings, clock)) {
            new JdbcRecordingStore(store).save("h1", "{}");
        }

        try (var store = Store.open(settings, clock)) {
            assertThat(new JdbcRecordingStore(store).find("h1")).contains("{}");
        }
    }

    @Test
    void shouldServeSeveralProcesses() throws Exception {
        var file = directory.resolve("mergewright");
        try (var store = Store.open(StoreSettings.file(file), clock);
                var other = ChildJvm.start(KilledWriter.class, file.toString(), "2026-11-22T10:00:00Z")) {
            assertThat(other.readLine()).isEqualTo("h0");

            assertThat(new JdbcRecordingStore(store).find("h0")).contains("{\"row\": 0}");
        }
    }

    @Test
    void shouldSayThatAFileIsNoDatabase() throws Exception {
        var file = directory.resolve("mergewright");
        Files.writeString(directory.resolve("mergewright.mv.db"), "something else");

        assertThatThrownBy(() -> Store.open(StoreSettings.file(file), clock))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file + ": cannot be opened: ");
    }

    @Test
    void shouldSayThatADirectoryCannotBeMade() throws Exception {
        Files.writeString(directory.resolve("file"), "");
        var file = directory.resolve("file").resolve("mergewright");

        assertThatThrownBy(() -> Store.open(StoreSettings.file(file), clock))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file + ": cannot make its directory: ");
    }

    @Test
    void shouldNameTheServerThatDoesNotAnswerAndNoPassword() {
        var settings = new StoreSettings("jdbc:postgresql://127.0.0.1:1/db?password=hunter2", "me", "hunter3");

        assertThatThrownBy(() -> Store.open(settings, clock))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("jdbc:postgresql://127.0.0.1:1/db: cannot be opened: Connection")
                .hasMessageNotContaining("hunter");
        assertThat(settings.toString()).isEqualTo("StoreSettings[jdbc:postgresql://127.0.0.1:1/db]");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://host/db?password=hunter2, jdbc:mysql://host/db",
        "postgres://me:hunter2@host/db, postgres://host/db",
        "/tmp/x;INIT=RUNSCRIPT, '''/tmp/x;INIT=RUNSCRIPT'''",
        "' ', ''' '''"
    })
    void shouldRefuseOtherPlaces(String location, String named) {
        assertThatThrownBy(() -> new StoreSettings(location, "", ""))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(named + ": is ")
                .hasMessageNotContaining("hunter2");
    }
}
