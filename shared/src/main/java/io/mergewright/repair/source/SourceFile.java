package io.mergewright.repair.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text file at the commit that failed. Lines are 1-based and end with {@code \n}, whatever the file uses; offsets count
 * characters of {@link #text}. Immutable.
 */
public final class SourceFile {
    private final RepositoryPath path;
    private final String text;
    private final boolean executable;
    private final List<Integer> starts = new ArrayList<>();

    private SourceFile(RepositoryPath path, String text, boolean executable) {
        this.path = path;
        this.text = text;
        this.executable = executable;
        for (int at = 0; at >= 0 && at < text.length(); ) {
            starts.add(at);
            int end = text.indexOf('\n', at);
            at = end < 0 ? -1 : end + 1;
        }
    }

    public static SourceFile of(RepositoryPath path, String text) {
        return new SourceFile(path, text.replace("\r\n", "\n"), false);
    }

    /** The file as text; empty when it is binary or not UTF-8. */
    public static Optional<SourceFile> of(RepositoryPath path, FileContent content) {
        if (content.isBinary()) {
            return Optional.empty();
        }
        try {
            String text =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(content.bytes())).toString();
            return Optional.of(new SourceFile(path, text.replace("\r\n", "\n"), content.executable()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    public RepositoryPath path() {
        return path;
    }

    public String text() {
        return text;
    }

    public boolean executable() {
        return executable;
    }

    public Language language() {
        return Language.of(path.value());
    }

    public int lineCount() {
        return starts.size();
    }

    public boolean hasLine(int line) {
        return line >= 1 && line <= starts.size();
    }

    /** The offset at which {@code line} begins; one line behind the last is allowed. */
    public int start(int line) {
        return line > starts.size() ? text.length() : starts.get(line - 1);
    }

    /** The offset of the {@code \n} of {@code line}, or of the end of the text. */
    public int end(int line) {
        int next = start(line + 1);
        return next > 0 && next <= text.length() && next > start(line) && text.charAt(next - 1) == '\n'
                ? next - 1
                : next;
    }

    /** The text of {@code line} without its end; empty for a line that is not there. */
    public String line(int line) {
        return hasLine(line) ? text.substring(start(line), end(line)) : "";
    }

    /** The line in which {@code offset} stands. */
    public int lineAt(int offset) {
        int low = 1;
        int high = Math.max(1, starts.size());
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Where {@code word} stands in {@code line} as a word of its own: nearest to {@code column}, or the only place when that is 0.
     * Tools count columns in bytes, characters or widths, so a column is only a hint.
     */
    public Optional<Integer> wordAt(int line, int column, String word) {
        List<Integer> places = Words.places(line(line), word);
        if (places.isEmpty() || (column == 0 && places.size() > 1)) {
            return Optional.empty();
        }
        int wanted = column - 1;
        int nearest = places.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElseThrow();
        return Optional.of(start(line) + nearest);
    }

    /** The white space with which {@code line} begins. */
    public String indentation(int line) {
        String content = line(line);
        int end = 0;
        while (end < content.length() && Character.isWhitespace(content.charAt(end))) {
            end++;
        }
        return content.substring(0, end);
    }
}
