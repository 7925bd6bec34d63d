package io.mergewright.runtime;

import io.mergewright.command.ProcessCommandRunner;
import io.mergewright.config.FixSettings;
import io.mergewright.context.git.ScratchClones;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.gate.Gate;
import io.mergewright.supervisor.Luck;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Pause;
import io.mergewright.supervisor.Repair;
import io.mergewright.supervisor.RepairPlan;
import io.mergewright.supervisor.Supervisor;
import io.mergewright.supervisor.TimedAttempts;
import io.mergewright.supervisor.Workers;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Repairs failed builds where the store is not at hand: on the machine that has the repository, such as an agent of a CI server. By rules, and by
 * models where somebody lends some, with what the gate had learned elsewhere. Thread-safe.
 */
public final class DetachedRepair {
    private static final int WORKERS = 4;
    private static final int RANDOM_BYTES = 16;

    private final FixSettings settings;
    private final Diagnoser diagnoser;
    private final Gate gate;
    private final Map<String, String> environment;
    private final Clock clock;
    private final @Nullable FixModels models;

    /**
     * Repairs by the rules of {@code diagnoser}.
     *
     * @param environment of the commands that are run
     */
    public DetachedRepair(
            FixSettings settings, Diagnoser diagnoser, Judging judging, Map<String, String> environment, Clock clock) {
        this(settings, diagnoser, judging.gate(), environment, clock, null);
    }

    private DetachedRepair(
            FixSettings settings,
            Diagnoser diagnoser,
            Gate gate,
            Map<String, String> environment,
            Clock clock,
            @Nullable FixModels models) {
        this.settings = settings;
        this.diagnoser = diagnoser;
        this.gate = gate;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.models = models;
    }

    /** The same, where {@code others} are asked when rules prove nothing. */
    public DetachedRepair asking(FixModels others) {
        return new DetachedRepair(settings, diagnoser, gate, environment, clock, others);
    }

    /**
     * What could repair the build, tried in copies of the commit below {@code temporary}.
     *
     * @throws io.mergewright.context.git.GitException when the repository cannot be read
     */
    public Outcome<Repair> repair(RepairRequest request, Path temporary) {
        var runner = new ProcessCommandRunner(environment, temporary, clock, DetachedRepair::randomText);
        var repairing = new Repairing(
                settings,
                request,
                diagnoser.diagnose(request.log()),
                diagnoser,
                runner,
                ScratchClones.in(temporary, clock));
        try (var workers = new Workers(WORKERS)) {
            return new Supervisor(
                            new TimedAttempts(workers, clock, new Luck(Pause.REAL, new Random())),
                            OpenTelemetry.noop().getTracer("io.mergewright"),
                            clock,
                            () -> UUID.randomUUID().toString().replace("-", ""))
                    .of(request.workflow())
                    .run(plan(repairing, request).plan(), repairing.start());
        }
    }

    private RepairPlan plan(Repairing repairing, RepairRequest request) {
        return models == null
                ? repairing.plan(gate)
                : repairing.plan(gate, models.repair(request.allowed(), new Marks(randomText())));
    }

    private static String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
