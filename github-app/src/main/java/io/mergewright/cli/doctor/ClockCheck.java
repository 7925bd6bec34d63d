package io.mergewright.cli.doctor;

import java.time.Clock;
import java.time.Duration;

/** Whether the clock agrees with that of a server: budgets begin anew each day, and certificates run out. */
final class ClockCheck {
    private static final Duration BEARABLE = Duration.ofSeconds(30);
    private static final Duration TOO_MUCH = Duration.ofMinutes(10);

    private static final Duration TOO_MUCH_FOR_TOKENS = Duration.ofMinutes(1);

    private ClockCheck() {}

    static CheckResult of(Reached reached, Clock clock) {
        return of(reached, clock, TOO_MUCH);
    }

    /** GitHub refuses tokens that were made in its future, or have expired by its clock. */
    static CheckResult ofGitHub(Reached reached, Clock clock) {
        return of(reached, clock, TOO_MUCH_FOR_TOKENS);
    }

    private static CheckResult of(Reached reached, Clock clock, Duration tooMuch) {
        if (!(reached instanceof Reached.Answered answered) || answered.date() == null) {
            return CheckResult.warn("no server told the time", "look whether it can be reached");
        }
        var skew = Duration.between(answered.date(), clock.instant());
        String found = "%d s %s %s"
                .formatted(
                        skew.abs().toSeconds(),
                        skew.isNegative() ? "behind" : "ahead of",
                        answered.url().getHost());
        if (skew.abs().compareTo(tooMuch) > 0) {
            return CheckResult.fail(found, "set the clock of this machine, best by NTP");
        }
        return skew.abs().compareTo(BEARABLE) > 0
                ? CheckResult.warn(found, "set the clock of this machine, best by NTP")
                : CheckResult.ok(found);
    }
}
