package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.store.StoreHealth.Trouble;
import io.mergewright.store.StoreHealth.Unusable;
import io.mergewright.store.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

class PostgresStoreExaminationIT extends StoreExaminationContract {
    @Override
    StoreSettings emptyDatabase() {
        return PostgresForTests.emptySchema();
    }

    @Test
    void shouldTellADatabaseThatTheServerDoesNotHave() {
        assertThat(trouble(settings.location().replace("/postgres?", "/nothing?")))
                .isEqualTo(Trouble.NO_DATABASE);
    }

    @Test
    void shouldTellAUserThatTheServerDoesNotAdmit() {
        assertThat(trouble(settings.location().replace("user=postgres", "user=nobody")))
                .isEqualTo(Trouble.NOT_ADMITTED);
    }

    @Test
    void shouldTellADatabaseThatMayOnlyBeRead() {
        assertThat(trouble(settings.location() + "&options=-c%20default_transaction_read_only=on"))
                .isEqualTo(Trouble.READ_ONLY);
    }

    private static Trouble trouble(String location) {
        return ((Unusable) StoreExamination.of(new StoreSettings(location, "", ""))).trouble();
    }
}
