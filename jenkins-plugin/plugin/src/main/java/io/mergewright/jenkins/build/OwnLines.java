package io.mergewright.jenkins.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/**
 * Leaves the lines empty that we wrote into a log ourselves, lest a diagnosis is taken for a failure. Line numbers stay as they are. A line is
 * ours when {@link #MARK} begins within its first {@value #LOOK} bytes; a time stamp may stand before it.
 */
public final class OwnLines extends InputStream {
    /** What our lines in consoles begin with. */
    public static final String MARK = "[mergewright] ";

    private static final int LOOK = 64;
    private static final byte[] MARK_BYTES = MARK.getBytes(UTF_8);
    private static final int NEEDED = LOOK + MARK_BYTES.length;

    private final InputStream log;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean ended;
    private Place place = Place.LINE_START;

    private enum Place {
        LINE_START,
        WITHIN_LINE,
        WITHIN_OWN_LINE
    }

    /** Reads {@code log}, and closes it when this is closed. */
    public OwnLines(InputStream log) {
        this.log = log;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        while (prepare()) {
            int end = lineEnd();
            boolean whole = end <= limit && end > position && buffer[end - 1] == '\n';
            if (place == Place.WITHIN_OWN_LINE) {
                // All but its end, which is given out next.
                position = whole ? end - 1 : end;
                place = whole ? Place.WITHIN_LINE : place;
                continue;
            }
            int count = Math.min(most, end - position);
            System.arraycopy(buffer, position, bytes, from, count);
            position += count;
            if (whole && position == end) {
                place = Place.LINE_START;
            }
            return count;
        }
        return -1;
    }

    /** Whether there is a byte to look at; at the start of a line, enough to tell whose it is. */
    private boolean prepare() throws IOException {
        int needed = place == Place.LINE_START ? NEEDED : 1;
        while (!ended && limit - position < needed) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
            int read = log.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
        if (place == Place.LINE_START && position < limit) {
            place = isOurs() ? Place.WITHIN_OWN_LINE : Place.WITHIN_LINE;
        }
        return position < limit;
    }

    /** Behind the end of the line, or of what is known of it. */
    private int lineEnd() {
        int at = position;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, limit);
    }

    private boolean isOurs() {
        int last = Math.min(Math.min(lineEnd(), limit) - MARK_BYTES.length, position + LOOK);
        for (int at = position; at <= last; at++) {
            if (isMark(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMark(int at) {
        for (int i = 0; i < MARK_BYTES.length; i++) {
            if (buffer[at + i] != MARK_BYTES[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
