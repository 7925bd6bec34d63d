package io.mergewright.repair.model;

import io.mergewright.core.Location;
import io.mergewright.diagnose.suspect.Change;
import io.mergewright.diagnose.suspect.Part;
import io.mergewright.diagnose.suspect.Suspect;
import io.mergewright.diagnose.suspect.SuspectSearch;
import io.mergewright.model.ShownLines;
import io.mergewright.repair.Failure;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Places in source files that may have to do with a failure, most likely first: those that the log names, suspects among the
 * changes, what the tests test, what the imports are, and files with names that the log has. For one thread.
 */
final class Spots {
    private static final int MOST_LOCATIONS = 12;
    private static final int MOST_SUSPECTS = 4;
    private static final int MOST_NAMED = 8;
    private static final int DEEPEST_IMPORT = 80;
    private static final int LONGEST_LINE = 1_000;

    private static final Pattern PATH = Pattern.compile("[\\w@+-][\\w@+./\\\\-]*\\.\\w{1,8}(?::(\\d{1,6}))?");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w{2,}\\b");
    private static final Pattern IMPORT =
            Pattern.compile("^\\s*(?:import|from|#\\s*include|use|using|require|package|const .*require)\\b");
    private static final Pattern TEST_AFFIX = Pattern.compile(
            "^[tT]est_?|(?:_tests?|_spec|-test|-spec|\\.test|\\.spec|Tests?|TestCase|IT|Specs?)(?=\\.\\w+$)");

    private final Failure failure;
    private final Set<Spot> spots = new LinkedHashSet<>();

    /** A line of a file, 1-based. */
    record Spot(SourceFile file, int line) {}

    private Spots(Failure failure) {
        this.failure = failure;
    }

    /** The spots of {@code failure}, of whose log a model sees {@code log}. */
    static List<Spot> of(Failure failure, ShownLines log) {
        var all = new Spots(failure);
        all.addLocations();
        all.addSuspects();
        all.addTested();
        all.addImports();
        all.addNamed(log);
        all.addTypes(log);
        return List.copyOf(all.spots);
    }

    private void add(Optional<SourceFile> file, int line) {
        file.filter(found -> found.lineCount() > 0)
                .ifPresent(found -> spots.add(new Spot(found, Math.max(1, Math.min(line, found.lineCount())))));
    }

    /** Unless the log points there, the CI system is left alone. */
    private void addGuess(Optional<SourceFile> file, int line) {
        add(file.filter(found -> FileRole.of(found.path()) != FileRole.CI), line);
    }

    private void addLocations() {
        var diagnosis = failure.diagnosis();
        Stream<Location> ofCauses = diagnosis.causes().stream().flatMap(cause -> cause.locations().stream());
        Stream.concat(diagnosis.locations().stream(), ofCauses)
                .distinct()
                .limit(MOST_LOCATIONS)
                .forEach(place -> add(failure.files().named(place.path()), place.line()));
    }

    private void addSuspects() {
        List<Change> changes = failure.changes().stream()
                .map(commit -> Change.of(commit.id(), commit.changes()))
                .toList();
        new SuspectSearch()
                .among(changes, failure.diagnosis(), failure.window()).ranked().stream()
                        .filter(Suspect::isLinked)
                        .limit(MOST_SUSPECTS)
                        .forEach(suspect -> add(failure.files().at(suspect.path()), line(suspect)));
    }

    private int line(Suspect suspect) {
        if (suspect.part() instanceof Part.Lines lines) {
            return Math.max(1, (lines.first() + Math.max(lines.first(), lines.last())) / 2);
        }
        return suspect.part() instanceof Part.Dependency dependency
                ? failure.files()
                        .at(suspect.path())
                        .map(file -> file.lineAt(Math.max(
                                0, file.text().indexOf(dependency.change().to()))))
                        .orElse(1)
                : 1;
    }

    /** What a test that failed tests, told by its name. */
    private void addTested() {
        for (Spot spot : List.copyOf(spots)) {
            String path = spot.file().path().value();
            String name = path.substring(path.lastIndexOf('/') + 1);
            String tested = TEST_AFFIX.matcher(name).replaceFirst("");
            if (!tested.equals(name)) {
                var window = Enclosing.function(spot.file(), spot.line());
                String text = spot.file()
                        .text()
                        .substring(
                                spot.file().start(window.first()), spot.file().end(window.last()));
                addDefinitions(tested, Words.in(text));
            }
        }
    }

    private void addDefinitions(String file, Set<String> names) {
        var found = failure.files().named(file);
        found.ifPresent(one -> Definitions.lines(one, names).forEach(line -> addGuess(found, line)));
    }

    /** The last import of the file that the log names first. */
    private void addImports() {
        spots.stream().findFirst().map(Spot::file).ifPresent(file -> {
            for (int line = Math.min(DEEPEST_IMPORT, file.lineCount()); line >= 1; line--) {
                if (IMPORT.matcher(file.line(line)).find()) {
                    add(Optional.of(file), line);
                    return;
                }
            }
        });
    }

    /** Files that the log names where no rule saw it. */
    private void addNamed(ShownLines log) {
        int left = MOST_NAMED;
        for (String line : log.lines().values()) {
            Matcher path = PATH.matcher(line);
            while (left > 0 && line.length() <= LONGEST_LINE && path.find()) {
                var file = failure.files().named(path.group().replaceFirst(":\\d+$", ""));
                addGuess(file, path.group(1) == null ? 1 : Integer.parseInt(path.group(1)));
                left -= file.isPresent() ? 1 : 0;
            }
        }
    }

    /** Files that are called as the types in the log, in the language of the file that the log names first. */
    private void addTypes(ShownLines log) {
        String suffix = spots.stream()
                .findFirst()
                .map(spot -> spot.file().path().value())
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .orElse("");
        Set<String> words = Words.in(log.text());
        TYPE.matcher(log.text())
                .results()
                .map(type -> type.group())
                .distinct()
                .limit(MOST_NAMED)
                .forEach(type -> addDefinitions(type + "." + suffix, words));
    }
}
