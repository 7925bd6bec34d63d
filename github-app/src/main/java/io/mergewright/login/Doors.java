package io.mergewright.login;

import io.mergewright.config.AccessSettings;
import io.mergewright.config.Secret;
import io.mergewright.github.AppClient;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which ways in there are: GitHub where it is set up, otherwise the link in the log for whoever sits at the machine. Thread-safe. */
public final class Doors {
    private final AccessSettings settings;
    private final Supplier<Optional<AppClient>> made;
    private volatile @Nullable AppClient known;

    /** @param made what the app brought along that was made on the set-up page; may fail when its file is damaged */
    public Doors(AccessSettings settings, Supplier<Optional<AppClient>> made) {
        this.settings = settings;
        this.made = made;
    }

    /** What is still to be done, before people can sign in by GitHub. */
    public enum Setting {
        DONE,
        /** Neither the app's client nor anybody who may sign in is known. */
        ALL,
        /** It is known who may sign in, but not by which client. */
        CLIENT,
        /** Nobody is named who may sign in. */
        PEOPLE
    }

    public Setting setting() {
        boolean client = client().isPresent();
        if (settings.namesAnybody()) {
            return client ? Setting.DONE : Setting.CLIENT;
        }
        return client ? Setting.PEOPLE : Setting.ALL;
    }

    /** Whether people sign in by GitHub: then the link in the log opens nothing. */
    public boolean areByGitHub() {
        return settings.namesAnybody() && client().isPresent();
    }

    /** By which client people sign in. */
    Optional<AppClient> client() {
        AppClient found = known;
        if (found == null) {
            found = configured().or(this::made).orElse(null);
            known = found;
        }
        return Optional.ofNullable(found);
    }

    private Optional<AppClient> configured() {
        Secret secret = settings.clientSecret();
        return secret == null
                ? Optional.empty()
                : Optional.of(new AppClient(Objects.requireNonNull(settings.clientId()), secret));
    }

    private Optional<AppClient> made() {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
