package io.mergewright.cli.doctor;

import io.mergewright.config.Configuration;
import io.mergewright.quality.Alarm;
import io.mergewright.quality.DriftWatch;
import io.mergewright.runtime.State;
import io.mergewright.store.StoreException;
import io.mergewright.store.StoreHealth.Sound;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Whether people take suggestions as well as they used to. Looks only into a store whose tables are as they should be. */
final class AcceptanceCheck {
    private AcceptanceCheck() {}

    static CheckResult of(Configuration configuration, Clock clock) {
        try {
            return State.health(configuration) instanceof Sound sound && sound.pending() == 0
                    ? of(alarms(configuration, clock))
                    : CheckResult.ok("not looked at: there is no store with tables of this version yet");
        } catch (StoreException e) {
            return CheckResult.ok("not looked at: the store cannot be used");
        }
    }

    private static List<Alarm> alarms(Configuration configuration, Clock clock) {
        try (var state = State.open(configuration, clock)) {
            return new DriftWatch(state.outcomes()).alarms();
        }
    }

    static CheckResult of(List<Alarm> alarms) {
        return alarms.isEmpty()
                ? CheckResult.ok("no alarm")
                : CheckResult.warn(
                        alarms.stream().map(Alarm::words).collect(Collectors.joining("; ")),
                        alarms.get(0).toDo());
    }
}
