package io.mergewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.command.CommandLimits;
import io.mergewright.config.Configuration;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.Decision;
import io.mergewright.gate.Thresholds;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.runtime.RepairRequest.RepairCommand;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Repair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DetachedRepairTest {
    private static final String LOG = """
            + sh build.sh
            main.c:1:22: error: expected ';' before '}' token
            ERROR: script returned exit code 1
            """;

    @TempDir
    private Path directory;

    private Path workspace;
    private Path temporary;

    @BeforeEach
    void commit() throws Exception {
        workspace = Files.createDirectory(directory.resolve("workspace"));
        temporary = Files.createDirectory(directory.resolve("temporary"));
        Files.writeString(workspace.resolve("main.c"), "int f(void) {return 1}\n");
        try (Git git = Git.init().setDirectory(workspace.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("First")
                    .setAuthor("a", "a@example.com")
                    .setCommitter("a", "a@example.com")
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void shouldProveAFixInACopyOfTheCommit() throws Exception {
        var outcome = repair(Optional.of("grep -q 'return 1;' main.c || { cat <<'END'\n" + LOG + "END\nexit 1; }"));

        assertThat(outcome.state().best()).get().satisfies(best -> {
            assertThat(best.isProven()).isTrue();
            assertThat(best.decision()).get().isInstanceOf(Decision.Publish.class);
        });
        assertThat(workspace.resolve("main.c")).hasContent("int f(void) {return 1}");
        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void shouldLeaveTheDecisionToPeopleWhereNothingCanBeRun() {
        var outcome = repair(Optional.empty());

        assertThat(outcome.state().candidates())
                .isNotEmpty()
                .allSatisfy(
                        candidate -> assertThat(candidate.decision()).get().isNotInstanceOf(Decision.Publish.class));
    }

    private Outcome<Repair> repair(Optional<String> command) {
        Configuration configuration = Setup.of(directory, List.of());
        var repair = new DetachedRepair(
                configuration.fix(),
                new Diagnoser(RuleLibrary.load()),
                new Judging(Calibration.NONE, Thresholds.PRIOR),
                Map.of("PATH", System.getenv("PATH")),
                Clock.systemUTC());
        try (var repository = GitRepository.open(workspace)) {
            var limits = CommandLimits.defaults().withTime(Duration.ofSeconds(20));
            return repair.repair(
                    new RepairRequest(
                            repository,
                            repository.resolve("HEAD"),
                            new LogReader().read(LogSource.ofText(LOG, "log")),
                            List.of(),
                            AllowedPaths.all(),
                            command.map(line -> new RepairCommand(line, limits, true, false)),
                            "shop"),
                    temporary);
        }
    }
}
