package io.mergewright.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens a zip of step logs as one stream. Entry names are only ever shown, never used as paths. */
final class ZipLog {
    private static final int COPY_BUFFER = 64 << 10;

    private final String name;
    private final LogLimits limits;
    private final List<String> problems;

    ZipLog(String name, LogLimits limits, List<String> problems) {
        this.name = name;
        this.limits = limits;
        this.problems = problems;
    }

    /** Opens the zip in {@code file}, which is deleted on close if {@code temporary}. */
    InputStream open(Path file, boolean temporary) throws IOException {
        ZipDirectory.requireAtMost(limits.maxZipEntries(), file, name);
        var zip = openZip(file);
        try {
            var entries = StepOrder.of(zip.stream().toList());
            if (entries.isEmpty()) {
                throw new LogException(name, "is a zip without logs");
            }
            var steps = new StepInputStream(zip, entries, problem -> problems.add(name + ": " + problem));
            long encodedBytes = Files.size(file);
            return new ExpansionGuard(
                    temporary ? new DeletingInputStream(steps, file) : steps,
                    () -> encodedBytes,
                    limits.maxExpansion());
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** A zip can only be read from its end, so a stream goes to a temporary file first. */
    InputStream spool(InputStream whole) throws IOException {
        var file = Files.createTempFile("mergewright-", ".zip");
        try {
            copy(whole, file);
            return open(file, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void copy(InputStream whole, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[COPY_BUFFER];
            long left = limits.maxBytes();
            for (int count = whole.read(buffer); count >= 0; count = whole.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new LogException(name, "is longer than the limit of %,d bytes".formatted(limits.maxBytes()));
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new LogException(name, "is not a readable zip: " + e.getMessage(), e);
        }
    }
}
