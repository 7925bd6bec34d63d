package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for a text in a long log, a bounded way at a time. A line counts only if the text stands in what people may see of it, so that
 * secrets cannot be found out by looking for them. Not thread-safe.
 */
public final class LogSearch {
    private static final int BUFFER = 1 << 20;
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_LINES = 500;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");

    private final FileChannel file;
    private final LineIndex index;
    private final Shown shown;
    private final String text;
    private final byte[] word;
    private final int[] skips = new int[256];
    private final byte[] buffer = new byte[BUFFER];
    private long line;
    private long position;
    private int looked;

    /** What people may see of a line. */
    interface Shown {
        List<LogLine> line(long number) throws IOException;
    }

    /**
     * What a search came to.
     *
     * @param line with the text; 0 where it was not found
     * @param next where to go on; above the number of lines at the end of the log
     */
    public record Found(long line, long next) {}

    LogSearch(FileChannel file, LineIndex index, Shown shown, String text) {
        this.file = file;
        this.index = index;
        this.shown = shown;
        this.text = text.toLowerCase(Locale.ROOT);
        this.word = longestWord(text).getBytes(UTF_8);
        for (int i = 0; i < word.length; i++) {
            word[i] = lower(word[i]);
        }
        Arrays.fill(skips, word.length);
        for (int i = 0; i < word.length - 1; i++) {
            skips[word[i] & 0xFF] = word.length - 1 - i;
        }
    }

    /** Escape sequences stand between words rather than within them: raw bytes are searched for one word. */
    private static String longestWord(String text) {
        String longest = "";
        for (String one : BETWEEN_WORDS.split(text, -1)) {
            longest = one.length() > longest.length() ? one : longest;
        }
        return longest.isEmpty() ? text : longest;
    }

    /** The next line from line {@code from} on. */
    Found from(long from) throws IOException {
        if (text.isEmpty() || from > index.totalLines()) {
            return new Found(0, index.totalLines() + 1);
        }
        var lines = new RawLines(file, index);
        lines.seek(from);
        line = from;
        position = lines.offset();
        long stop = position + MOST_BYTES;
        Optional<Found> found = Optional.empty();
        while (found.isEmpty()) {
            int length = fill(position);
            found = within(length);
            if (found.isEmpty() && (length < BUFFER || position >= stop)) {
                // What is more than so many bytes behind the start of its line is not shown anyway.
                found = Optional.of(new Found(0, length < BUFFER ? index.totalLines() + 1 : Math.max(line, from + 1)));
            }
        }
        return found.get();
    }

    /** Looks through the buffer; leaves position and line where the next begins. */
    private Optional<Found> within(int length) throws IOException {
        int counted = 0;
        for (int hit = next(0, length); hit >= 0; hit = next(counted, length)) {
            line += LineBounds.count(buffer, counted, hit);
            if (isShown(line)) {
                return Optional.of(new Found(line, line + 1));
            }
            if (++looked == MOST_LINES) {
                return Optional.of(new Found(0, line + 1));
            }
            counted = LineBounds.end(buffer, hit, length);
        }
        int done = length < BUFFER ? length : Math.max(counted, length - word.length + 1);
        line += LineBounds.count(buffer, counted, done);
        position += done;
        return Optional.empty();
    }

    private boolean isShown(long line) throws IOException {
        return shown.line(line).stream()
                .anyMatch(one -> one.text().toLowerCase(Locale.ROOT).contains(text));
    }

    private int fill(long position) throws IOException {
        var target = ByteBuffer.wrap(buffer);
        while (target.hasRemaining() && file.read(target, position + target.position()) > 0) {
            // until the buffer or the file ends
        }
        return target.position();
    }

    /** Where the word stands next; -1 when it does not. Source: R. N. Horspool, "Practical fast searching in strings", 1980. */
    private int next(int from, int length) {
        int last = word.length - 1;
        for (int at = from; at + last < length; at += skips[lower(buffer[at + last]) & 0xFF]) {
            int i = last;
            while (i >= 0 && lower(buffer[at + i]) == word[i]) {
                i--;
            }
            if (i < 0) {
                return at;
            }
        }
        return -1;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
    }
}
