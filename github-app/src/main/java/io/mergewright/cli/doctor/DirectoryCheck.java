package io.mergewright.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether there is a place to keep state in, and room. Creates nothing. */
final class DirectoryCheck {
    private static final long TOO_LITTLE = 50L << 20;
    private static final long LITTLE = 1L << 30;

    private DirectoryCheck() {}

    static CheckResult of(Path directory) {
        var existing = existing(directory.toAbsolutePath());
        if (existing == null || !Files.isDirectory(existing)) {
            return CheckResult.fail(existing + " is no directory", "choose another one by store.directory");
        }
        if (!Files.isWritable(existing)) {
            return CheckResult.fail(
                    existing + " cannot be written", "allow this user to write there, or set store.directory");
        }
        try {
            return room(directory, Files.getFileStore(existing).getUsableSpace());
        } catch (IOException e) {
            return CheckResult.warn(
                    "the free space of " + existing + " cannot be told", "look whether the disk is all right");
        }
    }

    static CheckResult room(Path directory, long bytes) {
        String found = "%s has %d MiB free".formatted(directory, bytes >> 20);
        if (bytes < TOO_LITTLE) {
            return CheckResult.fail(found, "free some space, or set store.directory");
        }
        return bytes < LITTLE ? CheckResult.warn(found, "free some space soon") : CheckResult.ok(found);
    }

    private static @Nullable Path existing(@Nullable Path directory) {
        var path = directory;
        while (path != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }
}
