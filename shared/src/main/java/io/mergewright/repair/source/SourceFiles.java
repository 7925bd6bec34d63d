package io.mergewright.repair.source;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text files of a repository at the commit that failed, found by the names that tools print. For one thread. */
public final class SourceFiles {
    private final Sources sources;
    private final List<RepositoryPath> paths;
    private final Map<String, List<RepositoryPath>> byName = new HashMap<>();
    private final Map<RepositoryPath, Optional<SourceFile>> read = new HashMap<>();

    public SourceFiles(Sources sources) {
        this.sources = sources;
        this.paths = sources.paths();
        paths.forEach(path -> byName.computeIfAbsent(name(path.value()), name -> new ArrayList<>(1))
                .add(path));
    }

    /** All files, ordered by path. */
    public List<RepositoryPath> paths() {
        return paths;
    }

    public Optional<SourceFile> at(RepositoryPath path) {
        return read.computeIfAbsent(
                path, wanted -> sources.at(wanted).flatMap(content -> SourceFile.of(wanted, content)));
    }

    /** The file {@code path}, where it is a good path and there is such a file. */
    public Optional<SourceFile> at(String path) {
        return RepositoryPath.problem(path).isPresent() ? Optional.empty() : at(new RepositoryPath(path));
    }

    /**
     * The file that a tool printed as {@code name}: exactly so, or with the directories of another machine before it, or without
     * directories of ours. Empty when there is none or more than one.
     */
    public Optional<SourceFile> named(String name) {
        return resolve(name).flatMap(this::at);
    }

    /** The path of that file, whatever it holds. */
    public Optional<RepositoryPath> resolve(String name) {
        String printed = normalised(name);
        List<RepositoryPath> candidates = byName.getOrDefault(name(printed), List.of());
        Optional<RepositoryPath> longest = candidates.stream()
                .filter(path -> printed.equals(path.value()) || printed.endsWith("/" + path))
                .max((a, b) -> Integer.compare(a.value().length(), b.value().length()));
        if (longest.isPresent()) {
            return longest;
        }
        List<RepositoryPath> below = candidates.stream()
                .filter(path -> path.value().endsWith("/" + printed))
                .toList();
        return below.size() == 1 ? Optional.of(below.get(0)) : Optional.empty();
    }

    private static String normalised(String name) {
        String path = name.replace('\\', '/').replaceAll("/(?:\\./)+", "/");
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return path;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
