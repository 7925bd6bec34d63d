package io.mergewright.jenkins.diagnosis;

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
 * Which builds wait to be diagnosed: a file for each, so that a restart loses none. A file holds the id of the build, such as {@code shop/main#12},
 * and how often its diagnosis was begun. Thread-safe.
 */
final class Backlog {
    private static final String SUFFIX = ".waiting";

    private final Path directory;

    /** @param directory is made when it is needed */
    Backlog(Path directory) {
        this.directory = directory;
    }

    /** A build that waits. */
    record Entry(String build, int begun) {
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
            return build + " " + begun + "\n";
        }
    }

    synchronized void add(String build) {
        write(new Entry(build, 0));
    }

    /** Notes that the diagnosis of {@code build} is begun; empty when it does not wait any more. */
    synchronized Optional<Entry> begin(String build) {
        Optional<Entry> entry = read(file(build)).map(before -> new Entry(build, before.begun() + 1));
        entry.ifPresent(this::write);
        return entry;
    }

    synchronized void remove(String build) {
        delete(file(build));
    }

    /** All that wait, in the order in which they came. */
    synchronized List<String> all() {
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
                .map(Entry::build)
                .toList();
    }

    /** Builds of the job {@code before}, or of jobs within, now have another name. */
    synchronized void renamed(String before, String now) {
        for (String build : all()) {
            if (build.startsWith(before + "#") || build.startsWith(before + "/")) {
                read(file(build)).ifPresent(entry -> {
                    write(new Entry(now + build.substring(before.length()), entry.begun()));
                    delete(file(build));
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
        Path file = file(entry.build());
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

    private Path file(String build) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(build.getBytes(UTF_8));
            return directory.resolve(HexFormat.of().formatHex(digest, 0, 16) + SUFFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
