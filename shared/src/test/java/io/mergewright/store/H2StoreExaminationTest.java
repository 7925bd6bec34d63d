package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.store.StoreHealth.Trouble;
import io.mergewright.store.StoreHealth.Unusable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2StoreExaminationTest extends StoreExaminationContract {
    @Override
    StoreSettings emptyDatabase() {
        return file();
    }

    @Test
    void shouldMakeNothingWhereThereIsNothing() {
        var nowhere = directory.resolve("a").resolve("b");

        assertThat(StoreExamination.of(StoreSettings.file(nowhere))).isEqualTo(new StoreHealth.Absent());
        assertThat(nowhere.getParent()).doesNotExist();
    }

    @Test
    void shouldTellADamagedFile() throws IOException {
        Files.writeString(databaseFile("damaged"), "something else");

        assertThat(trouble("damaged")).isEqualTo(Trouble.DAMAGED);
    }

    @Test
    void shouldTellALockedFile() throws IOException {
        Store.open(StoreSettings.file(directory.resolve("locked")), clock).close();

        try (var file = FileChannel.open(databaseFile("locked"), StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(trouble("locked")).isEqualTo(Trouble.LOCKED);
        }
    }

    @Test
    void shouldNameTheServerThatDoesNotAnswerAndNoPassword() {
        var settings = new StoreSettings("jdbc:postgresql://127.0.0.1:1/db?password=hunter2", "me", "hunter3");

        assertThat(StoreExamination.of(settings)).isInstanceOfSatisfying(Unusable.class, unusable -> {
            assertThat(unusable.trouble()).isEqualTo(Trouble.NOT_REACHED);
            assertThat(unusable.reason()).doesNotContain("hunter");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, NOT_ADMITTED",
        "08006, NOT_REACHED",
        "53300, FULL",
        "42501, READ_ONLY",
        "XX000, OTHER",
        ", OTHER"
    })
    void shouldKnowWhatDatabasesMean(String state, Trouble trouble) {
        assertThat(Trouble.of(new SQLException("no", state))).isEqualTo(trouble);
    }

    private Trouble trouble(String name) {
        return ((Unusable) StoreExamination.of(StoreSettings.file(directory.resolve(name)))).trouble();
    }

    private Path databaseFile(String name) {
        return directory.resolve(name + ".mv.db");
    }
}
