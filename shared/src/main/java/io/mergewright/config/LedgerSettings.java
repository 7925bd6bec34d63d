package io.mergewright.config;

import java.util.List;

/**
 * What is kept of suggestions and what is made of it.
 *
 * @param enabled whether suggestions are kept
 * @param labelShare of suggestions that a person is asked to label
 * @param minutesSaved by one accepted suggestion
 * @param minutesRead spent on one suggestion that is shown
 */
public record LedgerSettings(boolean enabled, double labelShare, double minutesSaved, double minutesRead) {
    private static final int MOST_MINUTES = 10_000;

    private static final Setting<Boolean> ENABLED = Setting.of(
            "ledger.enabled",
            ValueTypes.FLAG,
            "true",
            "Keep suggestions in which a model took part, and what becomes of them.");
    private static final Setting<Double> LABEL_SHARE = Setting.of(
            "ledger.label-share",
            ValueTypes.share(),
            "0.05",
            "Share of suggestions that a person is asked to label right or wrong.");
    private static final Setting<Double> MINUTES_SAVED = Setting.of(
            "ledger.minutes-saved",
            ValueTypes.decimal(0, MOST_MINUTES),
            "15",
            "Minutes that one accepted suggestion is taken to save.");
    private static final Setting<Double> MINUTES_READ = Setting.of(
            "ledger.minutes-read",
            ValueTypes.decimal(0, MOST_MINUTES),
            "1",
            "Minutes that one shown suggestion is taken to cost its readers.");

    static List<Setting<?>> settings() {
        return List.of(ENABLED, LABEL_SHARE, MINUTES_SAVED, MINUTES_READ);
    }

    static LedgerSettings of(Settings settings) {
        return new LedgerSettings(
                settings.get(ENABLED),
                settings.get(LABEL_SHARE),
                settings.get(MINUTES_SAVED),
                settings.get(MINUTES_READ));
    }

    LedgerSettings off() {
        return new LedgerSettings(false, labelShare, minutesSaved, minutesRead);
    }
}
