package io.mergewright.diagnose.suspect;

import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The identifiers that stand in hunks. */
final class HunkWords {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*+");

    private HunkWords() {}

    /** Those in lines of {@code kind}. */
    static Set<String> of(List<Hunk> hunks, HunkLine.Kind kind) {
        Set<String> words = new TreeSet<>();
        hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(line -> line.kind() == kind)
                .forEach(line -> collect(line.text(), words));
        return words;
    }

    /** Those that the headers of the hunks show, often of the enclosing function. */
    static Set<String> ofSections(List<Hunk> hunks) {
        Set<String> words = new TreeSet<>();
        hunks.forEach(hunk -> collect(hunk.section(), words));
        return words;
    }

    private static void collect(String text, Set<String> words) {
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
    }
}
