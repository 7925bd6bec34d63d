package io.mergewright.review.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.diff.FileContent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/** The text of a file, with the offsets of its lines. Lines are 1-based and end at {@code \n}. Immutable. */
public final class FileText {
    private final String text;
    private final int[] starts;

    private FileText(String text) {
        this.text = text;
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lines++;
        }
        starts = new int[lines];
        int line = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts[++line] = end + 1;
        }
    }

    public static FileText of(String text) {
        return new FileText(text);
    }

    /** The text of {@code content}; empty when it is binary or no UTF-8. */
    public static Optional<FileText> of(FileContent content) {
        if (content.isBinary()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileText(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(content.bytes())).toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    public String text() {
        return text;
    }

    /** How many lines there are; an empty one behind the last line end counts. */
    public int lineCount() {
        return starts.length;
    }

    public boolean hasLine(int line) {
        return line >= 1 && line <= starts.length;
    }

    /** The line that holds {@code offset}. */
    public int lineAt(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Where {@code line} begins. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** {@code line} without its line end. */
    public String line(int line) {
        int from = starts[line - 1];
        int to = line < starts.length ? starts[line] - 1 : text.length();
        return text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to);
    }

    /** Lines {@code first} to {@code last}, without the line end of the last. */
    public String lines(int first, int last) {
        int from = starts[first - 1];
        int to = last < starts.length ? starts[last] - 1 : text.length();
        return text.substring(from, to);
    }

    /**
     * The whole text with {@code lines} in the place of lines {@code first} to {@code last}.
     *
     * @param lines without the last line end; empty text takes the lines away
     */
    public String replacing(int first, int last, String lines) {
        int behind = hasLine(last + 1) ? start(last + 1) : text.length();
        String kept = lines.isEmpty() ? "" : lines + (behind < text.length() ? "\n" : "");
        return text.substring(0, start(first)) + kept + text.substring(behind);
    }
}
