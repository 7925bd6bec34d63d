package io.mergewright.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds files that hold secrets and that everybody on the machine may read. */
public final class OpenSecrets {
    private OpenSecrets() {}

    /**
     * A warning for each secret in such a file.
     *
     * @param configuration the file that was read; null when there was none
     */
    public static List<Problem> warnings(Settings settings, @Nullable Path configuration) {
        return settings.all().stream()
                .filter(value -> value.setting().isSecret())
                .flatMap(value -> warning(value.source(), configuration).stream())
                .toList();
    }

    private static Optional<Problem> warning(Source source, @Nullable Path configuration) {
        return holder(source, configuration)
                .filter(SecretFile::isOpenToOthers)
                .map(file -> Problem.warning(
                        source, "everybody on this machine may read or write this secret; run: chmod 600 " + file));
    }

    private static Optional<Path> holder(Source source, @Nullable Path configuration) {
        if (source instanceof Source.Pointed pointed) {
            return pointed.target() instanceof Source.InFile target
                    ? ValueTypes.PATH.read(target.file())
                    : Optional.empty();
        }
        return source instanceof Source.InFile ? Optional.ofNullable(configuration) : Optional.empty();
    }
}
