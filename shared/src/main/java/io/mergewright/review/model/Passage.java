package io.mergewright.review.model;

import io.mergewright.model.ShownLines;
import io.mergewright.review.change.ChangedFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of a changed file as a model gets to see it: what a hunk changes, and the function around it.
 *
 * @param lines in their order, of both sides
 */
public record Passage(ChangedFile file, List<Line> lines) {
    /**
     * A line, without secrets, and without what speaks to a model.
     *
     * @param number 1-based, after the change; 0 when the change removes it
     */
    record Line(int number, boolean added, String text) {
        static Line removed(String text) {
            return new Line(0, false, text);
        }

        boolean isChanged() {
            return added || number == 0;
        }

        private String shown() {
            return number == 0 ? "-|" + text : number + (added ? "+|" : " |") + text;
        }
    }

    public Passage {
        lines = List.copyOf(lines);
    }

    /** Of the file, after the change. */
    public String path() {
        return file.path();
    }

    /** What may be quoted of it, by its line numbers after the change. */
    ShownLines quotable() {
        return new ShownLines(
                lines.stream()
                        .filter(line -> line.number() > 0)
                        .collect(Collectors.toMap(line -> (long) line.number(), Line::text)),
                0);
    }

    boolean shows(int line) {
        return lines.stream().anyMatch(one -> one.number() == line);
    }

    /** Numbers of lines that the change adds, or beside which it removes some. */
    public IntStream changedLines() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isChanged())
                .map(this::numberAt)
                .filter(number -> number > 0);
    }

    private int numberAt(int index) {
        for (int i = index; i < lines.size(); i++) {
            if (lines.get(i).number() > 0) {
                return lines.get(i).number();
            }
        }
        return 0;
    }

    /** The lines that the change adds or removes, as text. */
    String changed() {
        return lines.stream().filter(Line::isChanged).map(Line::text).collect(Collectors.joining("\n"));
    }

    /** Between marks, below a line that says what it is. */
    String text(String mark, int number) {
        return "<<<%s %d. %s\n%s\n%s>>>".formatted(mark, number, path(), content(), mark);
    }

    String content() {
        return lines.stream().map(Line::shown).collect(Collectors.joining("\n"));
    }

    int characters() {
        return path().length()
                + lines.stream().mapToInt(line -> line.text().length() + 8).sum()
                + 60;
    }

    /** All lines of the file that {@code passages} show, of several passages of one file together. */
    static ShownLines quotable(List<Passage> passages) {
        return new ShownLines(
                passages.stream()
                        .flatMap(passage -> passage.quotable().lines().entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)),
                0);
    }
}
