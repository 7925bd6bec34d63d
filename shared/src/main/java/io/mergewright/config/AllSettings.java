package io.mergewright.config;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be set, in the order in which it is printed. */
public final class AllSettings {
    public static final List<Setting<?>> LIST = Stream.of(
                    ModelSettings.settings(),
                    NetworkSettings.settings(),
                    SpendSettings.settings(),
                    GateSettings.settings(),
                    LedgerSettings.settings(),
                    DatabaseSettings.settings(),
                    TraceSettings.settings(),
                    RecordSettings.settings(),
                    DiagnoseSettings.settings(),
                    FixSettings.settings(),
                    ReviewSettings.settings(),
                    ServerSettings.settings(),
                    GitHubSettings.settings(),
                    AccessSettings.settings())
            .<Setting<?>>flatMap(Collection::stream)
            .toList();

    private AllSettings() {}
}
