package io.mergewright.verify;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The files under a directory. Follows no symbolic link below it, and replaces files instead of writing into them, so that
 * another name of the same file is not changed. Others must not rename directories under it meanwhile.
 */
public final class DirectoryTree implements SourceTree {
    static final long MOST_BYTES = 64L << 20;

    private final Path root;

    /** {@code root} itself may be, or lie behind, a symbolic link. */
    public DirectoryTree(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException e) {
            throw new SourceTreeException(root + ": is no directory", e);
        }
    }

    @Override
    public TreeEntry at(RepositoryPath path) {
        try {
            return look(path);
        } catch (InvalidPathException e) {
            return new TreeEntry.Other("a name that this system cannot write");
        }
    }

    private TreeEntry look(RepositoryPath path) {
        var file = root;
        for (String segment : path.segments()) {
            if (file != root && !Files.isDirectory(file, NOFOLLOW_LINKS)) {
                return Files.exists(file, NOFOLLOW_LINKS)
                        ? new TreeEntry.Other("below a file")
                        : new TreeEntry.Absent();
            }
            file = file.resolve(segment);
            if (Files.isSymbolicLink(file)) {
                return new TreeEntry.Link();
            }
        }
        return entry(path, file);
    }

    private static TreeEntry entry(RepositoryPath path, Path file) {
        if (Files.isDirectory(file, NOFOLLOW_LINKS)) {
            return new TreeEntry.Other("a directory");
        }
        if (!Files.exists(file, NOFOLLOW_LINKS)) {
            return new TreeEntry.Absent();
        }
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            return new TreeEntry.Other("a special file");
        }
        try {
            return Files.size(file) > MOST_BYTES
                    ? new TreeEntry.Other("larger than " + MOST_BYTES + " bytes")
                    : new TreeEntry.Present(FileContent.of(Files.readAllBytes(file), isExecutable(file)));
        } catch (IOException e) {
            throw new SourceTreeException(path + ": cannot be read", e);
        }
    }

    private static boolean isExecutable(Path file) throws IOException {
        return Files.getPosixFilePermissions(file, NOFOLLOW_LINKS).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    @Override
    public void put(RepositoryPath path, TreeEntry.Settable entry) {
        if (!(at(path) instanceof TreeEntry.Settable)) {
            throw new SourceTreeException(path + ": is not a file", new IOException("refused"));
        }
        var file = root.resolve(path.value());
        try {
            if (entry.file().isPresent()) {
                replace(file, entry.file().get());
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SourceTreeException(path + ": cannot be written", e);
        }
    }

    private static void replace(Path file, FileContent content) throws IOException {
        var directory = Files.createDirectories(file.resolveSibling(""));
        var written = Files.createTempFile(directory, ".patch", ".tmp");
        try {
            Files.write(written, content.bytes());
            Files.setPosixFilePermissions(written, permissions(file, content.executable()));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Those of the file that is replaced; who may read a file may run it when it becomes executable. */
    private static Set<PosixFilePermission> permissions(Path file, boolean executable) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        boolean wasExecutable = false;
        if (Files.exists(file, NOFOLLOW_LINKS)) {
            permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file, NOFOLLOW_LINKS));
            wasExecutable = permissions.contains(PosixFilePermission.OWNER_EXECUTE);
        }
        if (wasExecutable != executable) {
            setExecutable(permissions, executable);
        }
        return permissions;
    }

    private static void setExecutable(Set<PosixFilePermission> permissions, boolean executable) {
        Set<PosixFilePermission> bits = EnumSet.of(
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_EXECUTE);
        if (!executable) {
            permissions.removeAll(bits);
            return;
        }
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        if (permissions.contains(PosixFilePermission.GROUP_READ)) {
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
        }
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
    }
}
