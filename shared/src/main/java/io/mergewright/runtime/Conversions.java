package io.mergewright.runtime;

import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.BudgetSettings.LostCall;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.SpendBreaker;
import io.mergewright.config.DatabaseSettings;
import io.mergewright.config.GateSettings;
import io.mergewright.config.SpendLimit;
import io.mergewright.config.SpendSettings;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.Thresholds;
import io.mergewright.store.StoreSettings;

/** Says in the words of each package what the configuration says in its own. */
final class Conversions {
    private static final String STATE = "state";

    private Conversions() {}

    static StoreSettings store(DatabaseSettings settings) {
        String location =
                settings.url() == null ? settings.directory().resolve(STATE).toString() : settings.url();
        return new StoreSettings(
                location,
                settings.user() == null ? "" : settings.user(),
                settings.password() == null ? "" : settings.password().revealed(),
                settings.connections());
    }

    static BudgetSettings budget(SpendSettings settings) {
        var limits = new Limits(
                limit(settings.handling()),
                limit(settings.agent()),
                limit(settings.workflow()),
                limit(settings.day()),
                limit(settings.month()));
        // What a provider may have billed counts, also when nobody was left to hear the answer.
        return new BudgetSettings(limits, settings.lease(), LostCall.COST_ALL);
    }

    static SpendBreaker.Settings breaker(SpendSettings settings) {
        var usual = SpendBreaker.Settings.USUAL;
        return new SpendBreaker.Settings(
                settings.breakerFactor(), usual.samples(), usual.minimumSamples(), usual.floorMicroDollars());
    }

    private static Thresholds thresholds(GateSettings settings) {
        return new Thresholds(settings.publish(), settings.ask());
    }

    /** The bars as they are set, or as the wanted precision and what {@code calibration} knows ask for. */
    static Thresholds thresholds(GateSettings settings, Calibration calibration) {
        Double precision = settings.targetPrecision();
        return precision == null ? thresholds(settings) : thresholds(settings).forPrecision(precision, calibration);
    }

    private static Limit limit(SpendLimit limit) {
        return new Limit(
                limit.tokens().isNone() ? Limit.UNLIMITED : limit.tokens().most(),
                limit.microDollars().isNone()
                        ? Limit.UNLIMITED
                        : limit.microDollars().most());
    }
}
