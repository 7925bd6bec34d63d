package io.mergewright.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Makes names from outside fit into a key column. */
final class Names {
    private static final int MOST = 200;
    private static final int KEPT = 150;

    private Names() {}

    /** The name itself; of a very long one the beginning and a digest of the whole. */
    static String fit(String name) {
        String text = Database.storable(name);
        return text.length() <= MOST
                ? text
                : Database.storable(text.substring(0, KEPT)) + '~' + UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }
}
