package io.mergewright.pages.diagnosis;

import io.mergewright.log.IndexedLog;
import io.mergewright.log.LineIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Logs on the disk of this machine, which only the owner of the process may read: a directory for each, with the log and its index. Thread-safe. */
final class UploadFiles {
    private static final Logger LOG = Logger.getLogger("io.mergewright.uploads");
    private static final int MOST_INCOMING = 4;
    private static final String HOST = "host";

    private final Path logs;
    private final Path incoming;
    private final Path host;
    private final long mostBytes;
    private final Supplier<String> ids;
    private final Set<Path> arriving = new HashSet<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** @param mostBytes that all may take together */
    UploadFiles(Path directory, long mostBytes, Supplier<String> ids) {
        this.logs = directory.resolve("logs");
        this.incoming = directory.resolve("incoming");
        this.host = directory.resolve(HOST);
        this.mostBytes = mostBytes;
        this.ids = ids;
    }

    /** What tells the directory from those of other machines. */
    synchronized String host() {
        try {
            make(logs);
            if (!Files.exists(host)) {
                Files.writeString(host, ids.get());
            }
            return Files.readString(host).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep logs", e);
        }
    }

    /** A file for something that comes in; none where several come in already. */
    synchronized Optional<Path> place() {
        arriving.removeIf(file -> !Files.exists(file));
        if (arriving.size() >= MOST_INCOMING) {
            return Optional.empty();
        }
        try {
            make(incoming);
            Path file = incoming.resolve(ids.get());
            Files.createFile(file, owner("rw-------"));
            arriving.add(file);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take a log in", e);
        }
    }

    /** Makes the directory of a log, with {@code file} in it; not to be deleted before {@link #settled}. */
    Path begin(String id, Path file) throws IOException {
        busy.add(id);
        Path directory = logs.resolve(id);
        make(directory);
        return Files.move(file, directory.resolve("sent"));
    }

    /** The log, as it was before it was packed. */
    Path log(String id) {
        return logs.resolve(id).resolve("log");
    }

    Path index(String id) {
        return logs.resolve(id).resolve("index");
    }

    void settled(String id) {
        busy.remove(id);
    }

    boolean has(String id) {
        return Files.exists(index(id));
    }

    /** @throws IOException when it is gone */
    IndexedLog open(String id) throws IOException {
        return new IndexedLog(log(id), LineIndex.read(index(id)));
    }

    /** Deletes what is older, and the oldest of the rest until what is left has room. */
    void prune(Instant before) {
        try {
            Stream.of(logs, incoming)
                    .flatMap(directory -> in(directory).stream())
                    .forEach(one -> {
                        if (age(one).isBefore(before)) {
                            delete(one);
                        }
                    });
            makeRoom();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "old logs stay for now", e);
        }
    }

    private void makeRoom() {
        List<Path> oldest =
                in(logs).stream().sorted(Comparator.comparing(UploadFiles::age)).toList();
        long taken = oldest.stream().mapToLong(UploadFiles::size).sum();
        for (Path one : oldest) {
            if (taken > mostBytes && !busy.contains(one.getFileName().toString())) {
                taken -= size(one);
                delete(one);
            }
        }
    }

    void delete(String id) {
        delete(logs.resolve(id));
    }

    private static List<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant age(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static long size(Path directory) {
        return in(directory).stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static void delete(Path path) {
        try {
            for (Path one : in(path)) {
                Files.deleteIfExists(one);
            }
            Files.deleteIfExists(path);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "cannot delete {0}", path);
        }
    }

    private static void make(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            make(parent);
        }
        try {
            Files.createDirectory(directory, owner("rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Made before, or by another process.
        }
    }

    /** Where the file system knows owners. */
    private static FileAttribute<?>[] owner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
