package io.mergewright.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.config.AccessSettings;
import io.mergewright.config.Secret;
import io.mergewright.github.AppClient;
import io.mergewright.login.Doors.Setting;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private static final AppClient MADE = new AppClient("made", new Secret("s"));

    private static AccessSettings settings(Set<String> users) {
        return new AccessSettings(null, null, Set.of(), Set.of(), users, Set.of("ada"), Set.of());
    }

    @Test
    void shouldBeShutAsLongAsNobodyIsNamedOrNoClientIsKnown() {
        assertThat(new Doors(settings(Set.of()), Optional::empty).setting()).isEqualTo(Setting.ALL);
        assertThat(new Doors(settings(Set.of("ada")), Optional::empty).setting())
                .isEqualTo(Setting.CLIENT);
        assertThat(new Doors(settings(Set.of()), () -> Optional.of(MADE)).setting())
                .isEqualTo(Setting.PEOPLE);
        assertThat(new Doors(settings(Set.of()), () -> Optional.of(MADE)).areByGitHub())
                .isFalse();
    }

    @Test
    void shouldOpenWhenTheSetUpPageMakesAnApp() {
        var file = new AtomicReference<Optional<AppClient>>(Optional.empty());
        var doors = new Doors(settings(Set.of("ada")), file::get);
        assertThat(doors.areByGitHub()).isFalse();

        file.set(Optional.of(MADE));

        assertThat(doors.areByGitHub()).isTrue();
        assertThat(doors.client()).contains(MADE);
    }

    @Test
    void shouldPreferTheClientOfTheSettings() {
        var settings = new AccessSettings(
                "configured", new Secret("s"), Set.of(), Set.of(), Set.of("ada"), Set.of(), Set.of());

        assertThat(new Doors(settings, () -> Optional.of(MADE))
                        .client()
                        .orElseThrow()
                        .id())
                .isEqualTo("configured");
    }

    @Test
    void shouldStayShutWhereTheFileOfTheAppIsDamaged() {
        var doors = new Doors(settings(Set.of("ada")), () -> {
            throw new IllegalArgumentException("app.json: is damaged");
        });

        assertThat(doors.setting()).isEqualTo(Setting.CLIENT);
    }
}
