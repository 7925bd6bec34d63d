package io.mergewright.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in the store take a fifth of what they are. */
final class Gzip {
    private Gzip() {}

    static byte[] pack(byte[] bytes) {
        var out = new ByteArrayOutputStream(Math.max(64, bytes.length / 4));
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @throws IllegalStateException when there are more than {@code most} bytes */
    static byte[] unpack(byte[] packed, int most) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = gzip.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IllegalStateException("more than %d bytes".formatted(most));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
