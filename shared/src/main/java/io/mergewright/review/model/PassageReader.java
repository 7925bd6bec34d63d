package io.mergewright.review.model;

import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import io.mergewright.log.Redactor;
import io.mergewright.model.Injection;
import io.mergewright.model.Placeholders;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts changed files into passages. A path that speaks to a model hides the file. Immutable. */
final class PassageReader {
    /** Lines around a hunk that stands in no function, or in one that is too long. */
    private static final int AROUND = 8;
    /** Lines that the function around a hunk may add to it. */
    private static final int LONGEST_FUNCTION = 80;
    /** A longer passage is cut into several. */
    private static final int LONGEST_PASSAGE = 120;

    private static final int LONGEST_LINE = 400;

    private final Redactor redactor = new Redactor();

    /** The passages of {@code file}, in the order of its lines; none of a file that is deleted or whose text is not known. */
    List<Passage> passages(ChangedFile file) {
        if (file.after().isEmpty() || Injection.speaksToAModel(file.path().replaceAll("[_./-]", " "))) {
            return List.of();
        }
        var clean = new Clean(file.after().get());
        Map<Integer, List<String>> removed = removed(file);
        List<Passage> passages = new ArrayList<>();
        for (Range range : ranges(file, file.after().get())) {
            List<Passage.Line> lines = lines(file, range, clean, removed);
            for (int from = 0; from < lines.size(); from += LONGEST_PASSAGE) {
                List<Passage.Line> part = lines.subList(from, Math.min(lines.size(), from + LONGEST_PASSAGE));
                if (part.stream().anyMatch(Passage.Line::isChanged)) {
                    passages.add(new Passage(file, part));
                }
            }
        }
        return passages;
    }

    private record Range(int first, int last) {}

    /** The lines of a file as they may be shown. */
    private final class Clean {
        private final List<String> lines;

        Clean(FileText text) {
            lines = Arrays.stream(redactor.redact(text.text()).split("\n", -1))
                    .map(PassageReader::shown)
                    .toList();
        }

        String line(int number) {
            return number <= lines.size() ? lines.get(number - 1) : "";
        }
    }

    private static String shown(String line) {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return Injection.speaksToAModel(text)
                ? Placeholders.WITHHELD
                : text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    }

    /** What each hunk shows, with the function around it; ranges that meet are one. */
    private static List<Range> ranges(ChangedFile file, FileText text) {
        List<Range> ranges = new ArrayList<>();
        for (Hunk hunk : file.diff().hunks()) {
            Range range = around(file, text, hunk);
            Range before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (before != null && range.first() <= before.last() + 1) {
                ranges.set(
                        ranges.size() - 1,
                        new Range(Math.min(before.first(), range.first()), Math.max(before.last(), range.last())));
            } else if (range.last() >= range.first()) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** The lines of a hunk, and the function around those that it changes. */
    private static Range around(ChangedFile file, FileText text, Hunk hunk) {
        int end = text.text().endsWith("\n") ? text.lineCount() - 1 : text.lineCount();
        int first = Math.max(1, hunk.newRange().start());
        int last = Math.min(end, first + Math.max(1, hunk.newRange().count()) - 1);
        Range changed = changed(hunk, first, last);
        return file.afterTree()
                .flatMap(tree -> Functions.around(tree, text, changed.first(), changed.last()))
                .filter(span -> span.last() - span.first() - (changed.last() - changed.first()) <= LONGEST_FUNCTION)
                .map(span -> new Range(Math.min(span.first(), first), Math.min(end, Math.max(span.last(), last))))
                .orElse(new Range(Math.max(1, first - AROUND), Math.min(end, last + AROUND)));
    }

    /** From the first to the last line that {@code hunk} changes, within {@code first} to {@code last}. */
    private static Range changed(Hunk hunk, int first, int last) {
        int from = 0;
        int to = 0;
        int number = hunk.newRange().start();
        for (HunkLine line : hunk.lines()) {
            if (line.kind() != HunkLine.Kind.CONTEXT) {
                from = from == 0 ? number : from;
                to = number;
            }
            number += line.kind() == HunkLine.Kind.REMOVED ? 0 : 1;
        }
        int begin = Math.max(first, Math.min(from, last));
        return new Range(begin, Math.max(begin, Math.min(to, last)));
    }

    /** Removed lines by the line before which they stood. A secret may span lines, so the whole file is cleaned, not each of them. */
    private Map<Integer, List<String>> removed(ChangedFile file) {
        Map<Integer, List<String>> removed = new HashMap<>();
        if (file.before().isEmpty()) {
            return removed;
        }
        var clean = new Clean(file.before().get());
        for (Hunk hunk : file.diff().hunks()) {
            int old = hunk.oldRange().start();
            int next = hunk.newRange().start() + (hunk.newRange().count() == 0 ? 1 : 0);
            for (HunkLine line : hunk.lines()) {
                if (line.kind() == HunkLine.Kind.REMOVED) {
                    removed.computeIfAbsent(next, at -> new ArrayList<>()).add(clean.line(old));
                } else {
                    next++;
                }
                old += line.kind() == HunkLine.Kind.ADDED ? 0 : 1;
            }
        }
        return removed;
    }

    private static List<Passage.Line> lines(
            ChangedFile file, Range range, Clean clean, Map<Integer, List<String>> removed) {
        List<Passage.Line> lines = new ArrayList<>();
        for (int number = range.first(); number <= range.last() + 1; number++) {
            removed.getOrDefault(number, List.of()).forEach(text -> lines.add(Passage.Line.removed(text)));
            if (number <= range.last()) {
                lines.add(new Passage.Line(number, file.commentable().isAdded(number), clean.line(number)));
            }
        }
        return lines;
    }
}
