package io.mergewright.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much may be spent on models.
 *
 * @param handling for one event, such as one failed build
 * @param agent for one sub-agent within a day
 * @param workflow for one repository or job within a day
 * @param day for everything within a day
 * @param month for everything within a calendar month
 * @param lease how long money stays set aside for a call whose process has died
 * @param breakerFactor a handling that costs more than this many times the median of its kind is stopped
 * @param loopSteps the most steps of one handling
 * @param loopRepeats how often one handling may ask the same question again
 * @param retention how long it is kept what each call and each handling cost
 */
public record SpendSettings(
        SpendLimit handling,
        SpendLimit agent,
        SpendLimit workflow,
        SpendLimit day,
        SpendLimit month,
        Duration lease,
        double breakerFactor,
        int loopSteps,
        int loopRepeats,
        Duration retention) {
    private static final SpendLimitKeys HANDLING = SpendLimitKeys.of("handling", "one handling", "0.10", "60000");

    static final Setting<Duration> LEASE = Setting.of(
            "budget.lease",
            ValueTypes.duration(Duration.ofSeconds(1), Duration.ofDays(1)),
            "5m",
            "How long money stays set aside for a call whose process has died.");

    private static final SpendLimitKeys AGENT =
            SpendLimitKeys.of("agent", "one sub-agent within a day", "none", "none");
    private static final SpendLimitKeys WORKFLOW =
            SpendLimitKeys.of("workflow", "one repository or job within a day", "1", "none");
    private static final SpendLimitKeys DAY = SpendLimitKeys.of("day", "everything within a day", "5", "none");
    private static final SpendLimitKeys MONTH =
            SpendLimitKeys.of("month", "everything within a calendar month", "50", "none");
    private static final Setting<Double> BREAKER_FACTOR = Setting.of(
            "budget.breaker-factor",
            ValueTypes.decimal(1, 1000),
            "10",
            "A handling that costs more than this many times the median of its kind is stopped.");
    private static final Setting<Integer> LOOP_STEPS =
            Setting.of("budget.loop-steps", ValueTypes.number(1, 1000), "20", "Most steps of one handling.");
    private static final Setting<Integer> LOOP_REPEATS = Setting.of(
            "budget.loop-repeats",
            ValueTypes.number(0, 100),
            "1",
            "How often one handling may ask the same question again.");
    private static final Setting<Duration> RETENTION = Setting.of(
            "budget.retention",
            ValueTypes.duration(Duration.ofDays(31), Duration.ofDays(3650)),
            "400d",
            "How long it is kept what each call and each handling cost.");

    public SpendSettings {
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(retention, "retention");
    }

    static List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>();
        Stream.of(HANDLING, AGENT, WORKFLOW, DAY, MONTH).forEach(keys -> settings.addAll(keys.settings()));
        settings.addAll(List.of(LEASE, BREAKER_FACTOR, LOOP_STEPS, LOOP_REPEATS, RETENTION));
        return settings;
    }

    static SpendSettings of(Settings settings) {
        return new SpendSettings(
                HANDLING.limit(settings),
                AGENT.limit(settings),
                WORKFLOW.limit(settings),
                DAY.limit(settings),
                MONTH.limit(settings),
                settings.get(LEASE),
                settings.get(BREAKER_FACTOR),
                settings.get(LOOP_STEPS),
                settings.get(LOOP_REPEATS),
                settings.get(RETENTION));
    }
}
