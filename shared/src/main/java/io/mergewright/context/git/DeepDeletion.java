package io.mergewright.context.git;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes a directory and what is below it, also what is write-protected. Follows no symbolic link. */
final class DeepDeletion extends SimpleFileVisitor<Path> {
    private static final int ROUNDS = 3;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    private final Path root;

    DeepDeletion(Path root) {
        this.root = root;
    }

    /** Whether it is gone. It is tried again for what somebody wrote meanwhile. */
    boolean run() {
        boolean gone = false;
        for (int round = 0; round < ROUNDS && !gone; round++) {
            gone = deleted();
        }
        return gone;
    }

    private boolean deleted() {
        try {
            open(root);
            Files.walkFileTree(root, this);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A directory must be readable before the walk opens it, so the entries of each are opened when it is entered. */
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        try (var entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    open(entry);
                }
            }
        }
        return FileVisitResult.CONTINUE;
    }

    private static void open(Path directory) throws IOException {
        // The view that follows no links opens the directory to change it, which its permissions may forbid.
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, OWN);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
        if (problem != null) {
            throw problem;
        }
        Files.deleteIfExists(directory);
        return FileVisitResult.CONTINUE;
    }
}
