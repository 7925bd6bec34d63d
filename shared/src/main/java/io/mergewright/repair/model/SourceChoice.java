package io.mergewright.repair.model;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.RepositoryPath;
import io.mergewright.log.Redactor;
import io.mergewright.model.Injection;
import io.mergewright.model.Placeholders;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Chooses what of source files is shown, within an allowance. Not thread-safe. */
final class SourceChoice {
    /** Characters that a window costs beside its lines and its path. */
    private static final int FRAME = 60;

    private static final int LARGEST_FILE = 500_000;
    private static final List<Integer> NARROWER = List.of(12, 5, 2);

    private final AllowedPaths allowed;
    private final Redactor redactor = new Redactor();
    private final Map<RepositoryPath, Chosen> chosen = new LinkedHashMap<>();
    private double left;

    /** @param characters that all windows together may have */
    SourceChoice(AllowedPaths allowed, double characters) {
        this.allowed = allowed;
        this.left = characters;
    }

    private record Chosen(SourceFile file, List<String> clean, NavigableSet<Integer> lines) {
        boolean has(int line) {
            return lines.contains(line);
        }
    }

    /** Adds the function around {@code line}, or as much around the line as there is room for. */
    void add(SourceFile file, int line) {
        if (!file.hasLine(line) || !isFit(file)) {
            return;
        }
        Chosen known = chosen.computeIfAbsent(file.path(), path -> new Chosen(file, clean(file), new TreeSet<>()));
        boolean done = add(known, Enclosing.function(file, line));
        for (int i = 0; i < NARROWER.size() && !done; i++) {
            done = add(known, Enclosing.around(file, line, NARROWER.get(i)));
        }
    }

    /** A path is a text from outside as well. */
    private static boolean isFit(SourceFile file) {
        return file.text().length() <= LARGEST_FILE
                && FileRole.of(file.path()) != FileRole.CREDENTIALS
                && !Injection.speaksToAModel(file.path().value().replaceAll("[_./-]", " "));
    }

    private boolean add(Chosen known, Enclosing range) {
        double cost =
                known.lines().isEmpty() ? FRAME + known.file().path().value().length() : 0;
        for (int line = range.first(); line <= range.last(); line++) {
            cost += known.has(line) ? 0 : known.clean().get(line - 1).length() + 1;
        }
        if (cost > left) {
            return false;
        }
        for (int line = range.first(); line <= range.last(); line++) {
            known.lines().add(line);
        }
        left -= cost;
        return true;
    }

    /** The file by its lines as they are shown. */
    private List<String> clean(SourceFile file) {
        return List.of(redactor.redact(file.text()).split("\n", -1)).stream()
                .map(line -> Injection.speaksToAModel(line) ? Placeholders.WITHHELD : line)
                .toList();
    }

    /** What was chosen, files in the order in which they were added. */
    ShownSources shown() {
        List<SourceWindow> windows = new ArrayList<>();
        chosen.values().stream().filter(one -> !one.lines().isEmpty()).forEach(one -> windows.addAll(windows(one)));
        return new ShownSources(windows);
    }

    private List<SourceWindow> windows(Chosen one) {
        List<SourceWindow> windows = new ArrayList<>();
        boolean editable = allowed.allow(one.file().path());
        Integer from = one.lines().first();
        for (Integer line : one.lines()) {
            if (!one.has(line + 1)) {
                windows.add(new SourceWindow(one.file(), from, one.clean().subList(from - 1, line), editable));
                Integer next = one.lines().higher(line);
                from = next == null ? from : next;
            }
        }
        return windows;
    }
}
