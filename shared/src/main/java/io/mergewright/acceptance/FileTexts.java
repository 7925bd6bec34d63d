package io.mergewright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.PathChanges;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the files of commits, within limits, and remembers the last ones. Not thread-safe. */
final class FileTexts {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_LINES = 20_000;
    private static final int MOST_REMEMBERED = 64;

    private final GitRepository repository;
    private final Map<String, FileText> texts = new HashMap<>();
    private final Map<String, PathChanges> changes = new HashMap<>();

    FileTexts(GitRepository repository) {
        this.repository = repository;
    }

    FileText at(String commit, RepositoryPath path) {
        return remembered(texts, commit + ":" + path, () -> read(commit, path));
    }

    PathChanges changes(String from, String to) {
        return remembered(changes, from + ".." + to, () -> repository.pathChanges(from, to));
    }

    /** The id of what stands there; the same id means the same content. */
    Optional<String> objectAt(String commit, RepositoryPath path) {
        return repository.objectAt(commit, path);
    }

    private static <V> V remembered(Map<String, V> known, String key, Supplier<V> read) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        var found = known.get(key);
        if (found == null) {
            found = read.get();
            known.put(key, found);
        }
        return found;
    }

    private FileText read(String commit, RepositoryPath path) {
        var content = repository.sources(commit).at(path);
        if (content.isPresent()) {
            return text(path, content.get());
        }
        return objectAt(commit, path).isPresent()
                ? new FileText.Unreadable(path + " is too large, or no regular file")
                : new FileText.Absent();
    }

    private static FileText text(RepositoryPath path, FileContent content) {
        if (content.octets().length() > MOST_BYTES) {
            return tooLarge(path);
        }
        if (content.isBinary()) {
            return new FileText.Unreadable(path + " is binary");
        }
        var lines = Lines.of(new String(content.bytes(), UTF_8));
        return lines.size() > MOST_LINES ? tooLarge(path) : new FileText.Content(lines);
    }

    private static FileText tooLarge(RepositoryPath path) {
        return new FileText.Unreadable(
                "%s has more than %,d bytes or %,d lines".formatted(path, MOST_BYTES, MOST_LINES));
    }
}
