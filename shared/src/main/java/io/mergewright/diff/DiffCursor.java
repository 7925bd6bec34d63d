package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * Stands on one line of a diff. Only {@code \n} ends a line: files may hold any other control character. A line that is
 * not UTF-8 is read as ISO-8859-1, so that each byte stays one character.
 */
final class DiffCursor {
    private final byte[] bytes;
    private int start;
    private int end;
    private int number = 1;
    private String line;

    DiffCursor(byte[] bytes) {
        this.bytes = bytes;
        start = ByteOrderMark.length(bytes);
        end = endFrom(start);
        line = decode(start, end);
    }

    /** Behind the last line. */
    boolean atEnd() {
        return start >= bytes.length;
    }

    /** 1-based number of the line. */
    int number() {
        return number;
    }

    /** The line without its line feed; empty behind the last one. */
    String line() {
        return line;
    }

    /** The line without its line end, be it {@code \n} or {@code \r\n}. */
    String header() {
        return withoutReturn(line);
    }

    static String withoutReturn(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    boolean startsWith(String prefix) {
        return !atEnd() && line.startsWith(prefix);
    }

    /** The line after this one; empty when there is none. */
    Optional<String> following() {
        int next = end + 1;
        return next >= bytes.length ? Optional.empty() : Optional.of(decode(next, endFrom(next)));
    }

    void advance() {
        start = Math.min(end + 1, bytes.length);
        end = endFrom(start);
        line = decode(start, end);
        number++;
    }

    DiffException problem(String problem) {
        return new DiffException(number, problem);
    }

    private int endFrom(int position) {
        int at = position;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private String decode(int from, int to) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, ISO_8859_1);
        }
    }
}
