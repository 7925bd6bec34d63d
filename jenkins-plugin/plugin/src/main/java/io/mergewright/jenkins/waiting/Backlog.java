package io.mergewright.jenkins.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What waits for builds: a file for each thing, so that a restart loses none. A file holds its id, which begins with that of the build, such as
 * {@code shop/main#12}, and how often it was begun. Thread-safe.
 */
public final class Backlog {
    private static final String SUFFIX = ".waiting";

    private final Path directory;

    /** @param directory is made when it is needed */
    public Backlog(Path directory) {
        this.directory = directory;
    }

    /** A thing that waits. */
    public record Entry(String id, int begun) {
        private static Optional<Entry> of(String text) {
            int end = text.lastIndexOf(' ');
            try {
                return end <= 0
                        ? Optional.empty()
                        : Optional.of(new Entry(
                                text.substring(0, end),
                                Integer.parseInt(text.substring(end + 1).strip())));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private String text() {
            return id + " " + begun + "\n";
        }
    }

    public synchronized void add(String id) {
        write(new Entry(id, 0));
    }

    /** Notes that {@code id} is begun; empty when it does not wait any more. */
    public synchronized Optional<Entry> begin(String id) {
        Optional<Entry> entry = read(file(id)).map(before -> new Entry(id, before.begun() + 1));
        entry.ifPresent(this::write);
        return entry;
    }

    public synchronized void remove(String id) {
        delete(file(id));
    }

    /** All that wait, in the order in which they came. */
    public synchronized List<String> all() {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                all.forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files.stream()
                .sorted(Comparator.comparing(Backlog::since))
                .map(Backlog::read)
                .flatMap(Optional::stream)
                .map(Entry::id)
                .toList();
    }

    /** The job {@code before}, or a folder of that name, now has another. */
    public synchronized void renamed(String before, String now) {
        for (String id : all()) {
            if (id.startsWith(before + "#") || id.startsWith(before + "/")) {
                read(file(id)).ifPresent(entry -> {
                    write(new Entry(now + id.substring(before.length()), entry.begun()));
                    delete(file(id));
                });
            }
        }
    }

    private static long since(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Optional<Entry> read(Path file) {
        try {
            return Entry.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Entry entry) {
        Path file = file(entry.id());
        try {
            Files.createDirectories(directory);
            Path next = Files.createTempFile(directory, "next", ".tmp");
            Files.writeString(next, entry.text());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
            return directory.resolve(HexFormat.of().formatHex(digest, 0, 16) + SUFFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
