package io.mergewright.simulator.git;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What changed in one file; the patch is null when the file is binary, and empty when only its name changed. */
public record FileDiff(
        String path,
        @Nullable String previousPath,
        String status,
        String blob,
        @Nullable String patch,
        String text,
        List<Hunk> hunks) {

    /** A line of the diff and the hunk that holds it. */
    public record Spot(Hunk hunk, DiffLine line) {}

    public FileDiff {
        hunks = List.copyOf(hunks);
    }

    public int additions() {
        return count('+');
    }

    public int deletions() {
        return count('-');
    }

    private int count(char kind) {
        return (int) hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(line -> line.kind() == kind)
                .count();
    }

    public Optional<Spot> at(boolean right, int number) {
        return find(line -> line.on(right) == number);
    }

    public Optional<Spot> at(int position) {
        return find(line -> line.position() == position);
    }

    private Optional<Spot> find(Predicate<DiffLine> wanted) {
        return hunks.stream()
                .flatMap(hunk -> hunk.lines().stream().filter(wanted).map(line -> new Spot(hunk, line)))
                .findFirst();
    }
}
