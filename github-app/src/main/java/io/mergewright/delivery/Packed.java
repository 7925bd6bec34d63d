package io.mergewright.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A body as it is kept: gzip, which takes a fifth of the space. */
final class Packed {
    private final byte[] gzip;

    private Packed(byte[] gzip) {
        this.gzip = gzip;
    }

    /** Packs {@code body}. */
    static Packed of(byte[] body) {
        var out = new ByteArrayOutputStream(Math.max(64, body.length / 4));
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(out.toByteArray());
    }

    /** What {@link #bytes} gave once. */
    static Packed kept(byte[] gzip) {
        return new Packed(gzip);
    }

    /** For the store; not to be changed. */
    byte[] bytes() {
        return gzip;
    }

    /** @throws IllegalStateException when there are more than {@code most} bytes */
    byte[] unpacked(int most) {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            byte[] bytes = unpacked.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IllegalStateException("more than %d bytes".formatted(most));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
