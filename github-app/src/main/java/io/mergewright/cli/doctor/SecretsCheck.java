package io.mergewright.cli.doctor;

import io.mergewright.config.OpenSecrets;
import io.mergewright.config.Problem;
import io.mergewright.config.Settings;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether secrets are kept from others on the machine. */
final class SecretsCheck {
    private SecretsCheck() {}

    static CheckResult of(Settings settings, @Nullable Path file) {
        var open = OpenSecrets.warnings(settings, file);
        return open.isEmpty()
                ? CheckResult.ok("no file with a secret is open to everybody")
                : CheckResult.warn(
                        "a file with a secret is open to everybody",
                        open.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
