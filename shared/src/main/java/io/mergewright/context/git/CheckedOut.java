package io.mergewright.context.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.mergewright.core.RepositoryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Files that were checked out into {@code tree}.
 *
 * @param entries by path, also those that were not written
 * @param notes a sentence for each thing that was not written as git would
 */
record CheckedOut(Path tree, SortedMap<String, Entry> entries, List<String> notes) {
    /**
     * What a tree of git holds.
     *
     * @param written whether it is there
     */
    record Entry(ObjectId id, FileMode mode, boolean written) {}

    CheckedOut {
        entries = new TreeMap<>(entries);
        notes = List.copyOf(notes);
    }

    List<RepositoryPath> changed() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().written() && isChanged(entry))
                .map(entry -> new RepositoryPath(entry.getKey()))
                .toList();
    }

    private boolean isChanged(Map.Entry<String, Entry> entry) {
        try {
            var file = tree.resolve(entry.getKey());
            return entry.getValue().mode().equals(FileMode.SYMLINK)
                    ? !Files.isSymbolicLink(file)
                            || !id(link(file)).equals(entry.getValue().id())
                    : isChanged(file, entry.getValue());
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isChanged(Path file, Entry entry) throws IOException {
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)
                || isExecutable(file) != entry.mode().equals(FileMode.EXECUTABLE_FILE)) {
            return true;
        }
        try (var formatter = new ObjectInserter.Formatter();
                var content = Files.newInputStream(file)) {
            return !formatter
                    .idFor(Constants.OBJ_BLOB, Files.size(file), content)
                    .equals(entry.id());
        }
    }

    private static boolean isExecutable(Path file) throws IOException {
        return Files.getPosixFilePermissions(file, NOFOLLOW_LINKS).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static byte[] link(Path file) throws IOException {
        return Files.readSymbolicLink(file).toString().getBytes(UTF_8);
    }

    private static ObjectId id(byte[] content) {
        try (var formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, content);
        }
    }
}
