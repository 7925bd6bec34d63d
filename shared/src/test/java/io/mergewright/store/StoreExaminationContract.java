package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be told of a database that is in order. */
abstract class StoreExaminationContract extends StoreContract {
    @Test
    void shouldFindADatabaseSoundWhileOthersUseIt() {
        assertThat(StoreExamination.of(settings)).isInstanceOfSatisfying(StoreHealth.Sound.class, sound -> {
            assertThat(sound.version()).isNotEmpty();
            assertThat(sound.pending()).isZero();
        });
    }

    @Test
    void shouldSayWhatOpeningWouldChange() {
        store.database()
                .run("go back", handle -> handle.execute("DELETE FROM \"flyway_schema_history\" WHERE version = '8'"));

        assertThat(StoreExamination.of(settings)).isEqualTo(new StoreHealth.Sound("7", 1));
    }

    @Test
    void shouldSayThatAChangeOfTheTablesHasFailed() {
        store.database()
                .run(
                        "break",
                        handle -> handle.execute(
                                "UPDATE \"flyway_schema_history\" SET success = FALSE WHERE version = '8'"));

        assertThat(StoreExamination.of(settings))
                .isEqualTo(new StoreHealth.Unusable(StoreHealth.Trouble.TABLES, "change 8 of its tables has failed"));
    }
}
