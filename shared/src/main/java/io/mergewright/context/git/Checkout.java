package io.mergewright.context.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.mergewright.core.RepositoryPath;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Writes the files of a tree into an empty directory, byte for byte. Symbolic links come last, so that nothing is ever written
 * through one, whatever a damaged or hostile tree says.
 */
final class Checkout {
    private static final int LONGEST_LINK = 4_096;

    private final Path root;
    private final Commits commits;
    private final Pointers pointers = new Pointers();
    private final SortedMap<String, CheckedOut.Entry> entries = new TreeMap<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Checkout(Path root, Commits commits) {
        this.root = root;
        this.commits = commits;
    }

    CheckedOut write(ObjectId tree) throws IOException {
        try (var reader = commits.reader()) {
            try (var walk = new TreeWalk(reader)) {
                walk.addTree(tree);
                walk.setRecursive(true);
                while (walk.next()) {
                    write(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0), reader);
                }
            }
            for (String link : links) {
                writeLink(link, reader);
            }
        }
        links.stream()
                .filter(link -> new Link(root, link).leadsOut())
                .forEach(link -> notes.add("the symbolic link " + link + " leads out of the repository"));
        pointers.note().ifPresent(notes::add);
        return new CheckedOut(root, entries, notes);
    }

    private void write(String path, FileMode mode, ObjectId id, ObjectReader reader) throws IOException {
        var problem = RepositoryPath.problem(path);
        if (problem.isPresent()) {
            notes.add("not checked out: " + problem.get());
            return;
        }
        entries.put(path, new CheckedOut.Entry(id, mode, false));
        if (mode.equals(FileMode.GITLINK)) {
            Files.createDirectories(root.resolve(path));
            notes.add("the submodule %s is not fetched".formatted(path));
        } else if (mode.equals(FileMode.SYMLINK)) {
            links.add(path);
        } else {
            writeFile(path, mode, reader.open(id, Constants.OBJ_BLOB));
        }
    }

    private void writeFile(String path, FileMode mode, ObjectLoader content) throws IOException {
        var file = root.resolve(path);
        try {
            Files.createDirectories(file.resolveSibling(""));
            try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.copyTo(out);
            }
            if (mode.equals(FileMode.EXECUTABLE_FILE)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            pointers.look(path, content);
            markWritten(path);
        } catch (FileAlreadyExistsException e) {
            noteCollision(path);
        }
    }

    private void writeLink(String path, ObjectReader reader) throws IOException {
        var entry = entries.get(path);
        if (entry == null || throughLink(path)) {
            notes.add("not checked out: %s, which lies behind a symbolic link".formatted(path));
            return;
        }
        var target = new String(reader.open(entry.id(), Constants.OBJ_BLOB).getCachedBytes(LONGEST_LINK), UTF_8);
        var link = root.resolve(path);
        try {
            Files.createDirectories(link.resolveSibling(""));
            Files.createSymbolicLink(link, Path.of(target));
            markWritten(path);
        } catch (FileAlreadyExistsException e) {
            noteCollision(path);
        }
    }

    private boolean throughLink(String path) {
        var at = root;
        for (String segment : new RepositoryPath(path).segments()) {
            if (Files.isSymbolicLink(at)
                    || (Files.exists(at, NOFOLLOW_LINKS) && !Files.isDirectory(at, NOFOLLOW_LINKS))) {
                return true;
            }
            at = at.resolve(segment);
        }
        return false;
    }

    private void markWritten(String path) {
        entries.computeIfPresent(path, (key, entry) -> new CheckedOut.Entry(entry.id(), entry.mode(), true));
    }

    private void noteCollision(String path) {
        notes.add("not checked out: %s, which this file system takes for another file".formatted(path));
    }
}
