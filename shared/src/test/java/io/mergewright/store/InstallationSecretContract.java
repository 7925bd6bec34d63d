package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the secret of an installation must be. */
abstract class InstallationSecretContract extends StoreContract {
    @Test
    void shouldBeMadeOnceAndStayTheSame() {
        assertThat(new InstallationSecret(store, () -> "first").text()).isEqualTo("first");
        assertThat(new InstallationSecret(store, () -> "second").text()).isEqualTo("first");
    }

    @Test
    void shouldBeSharedByAllWhoOpenTheDatabase() {
        new InstallationSecret(store, () -> "first").text();

        try (var other = Store.open(settings, clock)) {
            assertThat(new InstallationSecret(other, () -> "second").text()).isEqualTo("first");
        }
    }
}
