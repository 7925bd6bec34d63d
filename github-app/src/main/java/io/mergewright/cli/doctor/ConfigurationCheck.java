package io.mergewright.cli.doctor;

import io.mergewright.config.Loading;
import io.mergewright.config.Loading.Loaded;
import io.mergewright.config.Loading.Refused;
import io.mergewright.config.OpenSecrets;
import io.mergewright.config.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the configuration can be used. */
final class ConfigurationCheck {
    private static final int MOST = 20;

    private ConfigurationCheck() {}

    static CheckResult of(Loading loading, @Nullable Path file) {
        String from = file == null ? "no configuration file" : file.toString();
        if (loading instanceof Refused refused) {
            return CheckResult.fail(from + " cannot be used", list(refused.problems()));
        }
        var loaded = (Loaded) loading;
        List<Problem> warnings = new ArrayList<>(loaded.warnings());
        warnings.removeAll(OpenSecrets.warnings(loaded.configuration().settings(), file));
        return warnings.isEmpty()
                ? CheckResult.ok(from)
                : CheckResult.warn(from + " has doubtful values", list(warnings));
    }

    private static String list(List<Problem> problems) {
        return problems.stream().limit(MOST).map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
