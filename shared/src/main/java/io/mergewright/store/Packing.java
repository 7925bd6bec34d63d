package io.mergewright.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes long texts short: gzip (RFC 1952) of their UTF-8, as Base64 (RFC 4648), which every database keeps as it is. */
final class Packing {
    private static final int LONGEST = 256 << 20;

    private Packing() {}

    static String pack(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * What {@link #pack} was given.
     *
     * @throws StoreException when {@code packed} is damaged, or unpacks to more than 256 MiB
     */
    static String unpack(String packed) {
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            byte[] bytes = gzip.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new StoreException("store", "a recording is longer than %d bytes".formatted(LONGEST));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException("store", "a recording is damaged", e);
        }
    }
}
