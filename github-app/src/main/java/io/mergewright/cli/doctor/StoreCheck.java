package io.mergewright.cli.doctor;

import io.mergewright.config.Configuration;
import io.mergewright.runtime.State;
import io.mergewright.store.StoreException;
import io.mergewright.store.StoreHealth;
import io.mergewright.store.StoreHealth.Absent;
import io.mergewright.store.StoreHealth.Sound;
import io.mergewright.store.StoreHealth.Trouble;
import io.mergewright.store.StoreHealth.Unusable;

/** Whether the store can be opened, read and written. Changes nothing. */
final class StoreCheck {
    private StoreCheck() {}

    static CheckResult of(Configuration configuration) {
        try {
            return of(State.health(configuration));
        } catch (StoreException e) {
            return CheckResult.fail(String.valueOf(e.getMessage()), "correct store.url or store.directory");
        }
    }

    static CheckResult of(StoreHealth health) {
        if (health instanceof Absent) {
            return CheckResult.ok("not made yet; it is made when it is first needed");
        }
        if (health instanceof Unusable unusable) {
            return CheckResult.fail(unusable.reason(), advice(unusable.trouble()));
        }
        var sound = (Sound) health;
        String version = sound.version().isEmpty() ? "no tables yet" : "tables of version " + sound.version();
        String pending =
                sound.pending() == 0 ? "" : "; %d changes are made when it is opened".formatted(sound.pending());
        return CheckResult.ok(version + ", can be written" + pending);
    }

    private static String advice(Trouble trouble) {
        return switch (trouble) {
            case LOCKED -> "end the program that holds the file, or set another store.directory";
            case DAMAGED -> "put back a copy of the file, or move it away: a new one is made, without what was kept";
            case NOT_REACHED -> "look whether the database server runs, and whether store.url names its host and port";
            case NOT_ADMITTED -> "correct store.user and store.password (store.password-env, store.password-file)";
            case NO_DATABASE -> "create the database, or correct its name in store.url";
            case FULL -> "lower store.connections, or allow more connections at the server";
            case READ_ONLY -> "allow this user to write, or name another place by store.directory or store.url";
            case TABLES -> "put back a copy of the database from before that change, and report it";
            case OTHER -> "look at what the database says, and at store.url and store.directory";
        };
    }
}
