package io.mergewright.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** A file that holds nothing but one secret. */
final class SecretFile {
    private static final int LONGEST = 1 << 14;
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /** The secret without the line end behind it; empty when there is none to read. */
    static Optional<String> read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8).strip())
                    .filter(text -> bytes.length <= LONGEST && !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether everybody on the machine may read or write the file; false where that cannot be told. */
    static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
