package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A file at one time.
 *
 * @param octets one character from 0 to 255 for each byte, so that no byte is lost whatever the encoding is
 */
public record FileContent(String octets, boolean executable) {
    public FileContent {
        for (int i = 0; i < octets.length(); i++) {
            if (octets.charAt(i) > 0xFF) {
                throw new IllegalArgumentException("a character that is no byte");
            }
        }
    }

    public static FileContent of(byte[] bytes, boolean executable) {
        return new FileContent(new String(bytes, ISO_8859_1), executable);
    }

    public byte[] bytes() {
        return octets.getBytes(ISO_8859_1);
    }

    /** As git sees it, but looking at the whole file: text has no NUL. */
    public boolean isBinary() {
        return octets.indexOf('\0') >= 0;
    }
}
