package io.mergewright.delivery;

import io.mergewright.delivery.Response.Nothing;
import io.mergewright.store.StoreException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes what GitHub delivers: nothing is acknowledged before it is stored, and nothing is looked into before its signature is known to be
 * right. Thread-safe.
 */
public final class Intake {
    /** GitHub sends no more than 25 MB. */
    public static final int LARGEST = 25 << 20;

    /** Larger bodies are not read while GitHub waits. */
    private static final int SEEN_AT_ONCE = 1 << 20;

    private static final Logger LOG = Logger.getLogger("io.mergewright.delivery");
    private static final Pattern GUID = Pattern.compile("[0-9A-Za-z-]{8,100}");
    private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,100}");

    private final Supplier<Optional<Signature>> signature;
    private final Deliveries deliveries;
    private final Reactions reactions;

    /** @param signature empty as long as no secret is agreed upon */
    public Intake(Supplier<Optional<Signature>> signature, Deliveries deliveries, Reactions reactions) {
        this.signature = signature;
        this.deliveries = deliveries;
        this.reactions = reactions;
    }

    /** What to answer. */
    public enum Answer {
        STORED(202, "stored"),
        KNOWN(202, "known already"),
        NO_BODY(400, "no body"),
        BAD_HEADERS(400, "X-GitHub-Delivery and X-GitHub-Event are needed"),
        BAD_SIGNATURE(401, "the signature is not right"),
        NOT_SET_UP(503, "no webhook secret is set up"),
        NOT_STORED(503, "cannot be stored now"),
        BUSY(503, "too many at once");

        private final int status;
        private final String words;

        Answer(int status, String words) {
            this.status = status;
            this.words = words;
        }

        public int status() {
            return status;
        }

        public String words() {
            return words;
        }
    }

    /** The headers that count; null where one is missing. */
    public record Headers(
            @Nullable String guid,
            @Nullable String event,
            @Nullable String signature) {}

    /** Stores a delivery. Nothing of one that is refused is kept or logged. */
    public Answer take(byte[] body, Headers headers) {
        Optional<Signature> known = signature.get();
        if (known.isEmpty()) {
            return Answer.NOT_SET_UP;
        }
        if (body.length == 0) {
            return Answer.NO_BODY;
        }
        if (!known.get().isRight(body, headers.signature())) {
            return Answer.BAD_SIGNATURE;
        }
        String guid = headers.guid();
        String event = headers.event();
        if (guid == null
                || event == null
                || !GUID.matcher(guid).matches()
                || !EVENT.matcher(event).matches()) {
            return Answer.BAD_HEADERS;
        }
        try {
            return deliveries.store(guid, event, body, nothing(event, body)) ? Answer.STORED : Answer.KNOWN;
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "a delivery could not be stored: {0}", e.getMessage());
            return Answer.NOT_STORED;
        }
    }

    /** Why there is nothing to do, if that is seen at once. */
    private Optional<Nothing> nothing(String event, byte[] body) {
        if (body.length > SEEN_AT_ONCE && reactions.events().contains(event)) {
            return Optional.empty();
        }
        try {
            return reactions.to(event, body) instanceof Nothing nothing ? Optional.of(nothing) : Optional.empty();
        } catch (RuntimeException e) {
            // Whatever is wrong with it, it is kept; handling it fails as well, is tried again, and is told.
            return Optional.empty();
        }
    }
}
