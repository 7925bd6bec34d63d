package io.mergewright.store;

import java.util.function.Supplier;

/** A random text that all processes of one database share and that nobody else knows. It is made when first asked for. */
public final class InstallationSecret {
    private final Database database;
    private final Supplier<String> random;

    /** Finds the secret in {@code store}; {@code random} makes it where there is none. */
    public InstallationSecret(Store store, Supplier<String> random) {
        this.database = store.database();
        this.random = random;
    }

    public String text() {
        return database.call("read the secret of the installation", handle -> {
            handle.createUpdate("INSERT INTO installation (id, secret) VALUES (1, :secret) ON CONFLICT DO NOTHING")
                    .bind("secret", random.get())
                    .execute();
            return handle.createQuery("SELECT secret FROM installation WHERE id = 1")
                    .mapTo(String.class)
                    .one();
        });
    }
}
