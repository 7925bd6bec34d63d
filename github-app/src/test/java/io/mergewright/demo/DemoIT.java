package io.mergewright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Summary;
import io.mergewright.ledger.Wanted;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    private static Configuration configuration(Path directory) {
        var loading = SettingsLoader.of(
                        new Environment(Map.of(), directory, directory), Demo.settings(directory.resolve("state")))
                .load();
        return ((Loading.Loaded) loading).configuration();
    }

    @Test
    void shouldLeaveWhatTheAgentsDidAndWorkForPeople() {
        var configuration = configuration(directory);
        List<Double> progress = new ArrayList<>();

        Demo.fill(
                configuration,
                new Diagnoser(RuleLibrary.load()),
                directory.resolve("repositories"),
                END,
                progress::add);

        try (var state = io.mergewright.runtime.State.open(configuration, Clock.systemUTC())) {
            List<Summary> all = state.suggestions().newest(new Wanted(Optional.empty(), "", 1_000));
            Map<State, Long> states =
                    all.stream().collect(Collectors.groupingBy(Summary::state, Collectors.counting()));
            assertThat(all).hasSizeGreaterThan(150).allMatch(one -> !one.at().isAfter(END));
            assertThat(all).anyMatch(one -> one.at().isBefore(END.minus(Duration.ofDays(80))));
            assertThat(states.keySet()).contains(State.ACCEPTED, State.REJECTED, State.IGNORED, State.QUEUED);
            assertThat(all.stream().map(Summary::repository).distinct())
                    .containsExactlyInAnyOrder("demo/shop", "demo/billing", "demo/site", "demo/agent");
            assertThat(state.traces().roots(200)).hasSizeGreaterThan(80);
            assertThat(state.recordings().newest(10)).hasSize(3);
        }
        assertThat(progress).isSorted().last().isEqualTo(1.0);
    }
}
