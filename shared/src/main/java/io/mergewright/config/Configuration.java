package io.mergewright.config;

import java.util.Objects;

/** All settings as typed records, so that each class gets the part it needs, and behind them the values with their sources. */
public record Configuration(
        Settings settings,
        ModelSettings model,
        NetworkSettings network,
        SpendSettings budget,
        GateSettings gate,
        LedgerSettings ledger,
        DatabaseSettings store,
        TraceSettings trace,
        RecordSettings record,
        DiagnoseSettings diagnose,
        FixSettings fix,
        ReviewSettings review,
        ServerSettings server,
        GitHubSettings github,
        AccessSettings access) {
    public Configuration {
        Objects.requireNonNull(settings, "settings");
    }

    static Configuration of(Settings settings) {
        return new Configuration(
                settings,
                ModelSettings.of(settings),
                NetworkSettings.of(settings),
                SpendSettings.of(settings),
                GateSettings.of(settings),
                LedgerSettings.of(settings),
                DatabaseSettings.of(settings),
                TraceSettings.of(settings),
                RecordSettings.of(settings),
                DiagnoseSettings.of(settings),
                FixSettings.of(settings),
                ReviewSettings.of(settings),
                ServerSettings.of(settings),
                GitHubSettings.of(settings),
                AccessSettings.of(settings));
    }

    /** The same with no model configured. */
    public Configuration withoutModels() {
        return new Configuration(
                settings,
                model.withoutModels(),
                network,
                budget,
                gate,
                ledger,
                store,
                trace,
                record,
                diagnose,
                fix,
                review,
                server,
                github,
                access);
    }

    /** The same, in which nothing is entered into the ledger. */
    public Configuration withoutLedger() {
        return new Configuration(
                settings,
                model,
                network,
                budget,
                gate,
                ledger.off(),
                store,
                trace,
                record,
                diagnose,
                fix,
                review,
                server,
                github,
                access);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return settings.toString();
    }
}
