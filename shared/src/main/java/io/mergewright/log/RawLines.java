package io.mergewright.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Lines of a log file one after the other, from any of them on. Of a long line only the start is read. Not thread-safe. */
final class RawLines {
    private static final int BUFFER = 64 << 10;

    private final FileChannel file;
    private final LineIndex index;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long position;
    private long line;

    RawLines(FileChannel file, LineIndex index) {
        this.file = file;
        this.index = index;
    }

    /** Goes to line {@code wanted}, or to the end. */
    void seek(long wanted) throws IOException {
        int known = index.before(wanted);
        jump(known);
        while (line < wanted && skipRest()) {
            line++;
        }
    }

    private void jump(int known) {
        position = index.start(known);
        line = index.line(known);
        at = 0;
        end = 0;
    }

    /** The number of the line that {@link #next} gives. */
    long number() {
        return line;
    }

    /** Where the line starts that {@link #next} gives. */
    long offset() {
        return position - (end - at);
    }

    boolean hasNext() {
        return line <= index.totalLines();
    }

    /** The line, or the first {@code most} bytes of it, which is then {@link Span#cut()}. */
    Span next(int most) throws IOException {
        byte[] bytes = new byte[Math.min(most, 256)];
        int length = 0;
        boolean ended = false;
        while (!ended && length < most && more()) {
            int stop = LineBounds.end(buffer, at, Math.min(end, at + most - length));
            if (length + stop - at > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(most, Math.max(2 * bytes.length, length + stop - at)));
            }
            System.arraycopy(buffer, at, bytes, length, stop - at);
            length += stop - at;
            ended = stop < end && buffer[stop] == '\n';
            at = ended ? stop + 1 : stop;
        }
        boolean cut = !ended && more() && buffer[at] != '\n';
        if (!ended) {
            skipRest();
        }
        return new Span(line++, bytes, length, cut);
    }

    /** Behind the end of the line; false at the end of the log. */
    private boolean skipRest() throws IOException {
        for (boolean first = true; more(); first = false) {
            int stop = LineBounds.end(buffer, at, end);
            if (stop < end) {
                at = stop + 1;
                return true;
            }
            at = end;
            if (!first && jumpBehind()) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next line by the index, where that knows it. */
    private boolean jumpBehind() {
        int known = index.behind(position);
        if (known == index.size() || index.line(known) != line + 1) {
            return false;
        }
        long number = line;
        jump(known);
        line = number;
        return true;
    }

    private boolean more() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, file.read(ByteBuffer.wrap(buffer), position));
        position += end;
        return end > 0;
    }
}
