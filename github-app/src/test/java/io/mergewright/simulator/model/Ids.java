package io.mergewright.simulator.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives ids. One sequence serves all kinds, so that an id of one kind is never by chance one of another; node ids hold
 * their kind and can be read back.
 */
public final class Ids {
    private final AtomicLong last = new AtomicLong(1000);

    public long next() {
        return last.incrementAndGet();
    }

    /** The global id of a node, such as {@code PRRT_...} for a review thread. */
    public static String node(String kind, long id) {
        byte[] text = ("0:" + kind + id).getBytes(StandardCharsets.UTF_8);
        return kind + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The number within a node id of this kind, -1 when it is none. */
    public static long number(String kind, String node) {
        if (!node.startsWith(kind + "_")) {
            return -1;
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(node.substring(kind.length() + 1));
            return Long.parseLong(new String(text, StandardCharsets.UTF_8).substring(2 + kind.length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return -1;
        }
    }
}
