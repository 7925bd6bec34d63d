package io.mergewright.runtime;

import io.mergewright.command.CommandRunner;
import io.mergewright.command.Program;
import io.mergewright.config.FixSettings;
import io.mergewright.context.Sources;
import io.mergewright.context.git.ScratchClones;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.gate.Gate;
import io.mergewright.log.LogWindow;
import io.mergewright.repair.Failure;
import io.mergewright.repair.Fixers;
import io.mergewright.repair.Workbench;
import io.mergewright.repair.source.SourceFiles;
import io.mergewright.repair.tool.ScratchWorkbench;
import io.mergewright.runtime.RepairRequest.RepairCommand;
import io.mergewright.supervisor.Continuation;
import io.mergewright.supervisor.ModelRepair;
import io.mergewright.supervisor.Repair;
import io.mergewright.supervisor.RepairJudgement;
import io.mergewright.supervisor.RepairPlan;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.Subject;
import io.mergewright.verify.Verifier;
import io.mergewright.verify.VerifyCommand;
import io.mergewright.verify.VerifySession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Puts together what repairs one failed build. */
final class Repairing {
    private static final Duration WITHOUT_COMMAND = Duration.ofMinutes(2);
    private static final ModelRepair.Limits NO_MODELS = new ModelRepair.Limits(0, 1, Duration.ZERO);

    private final FixSettings settings;
    private final RepairRequest request;
    private final Diagnosis diagnosis;
    private final Diagnoser diagnoser;
    private final CommandRunner runner;
    private final ScratchClones clones;
    private final AtomicReference<LogWindow> lastLog = new AtomicReference<>();

    Repairing(
            FixSettings settings,
            RepairRequest request,
            Diagnosis diagnosis,
            Diagnoser diagnoser,
            CommandRunner runner,
            ScratchClones clones) {
        this.settings = settings;
        this.request = request;
        this.diagnosis = diagnosis;
        this.diagnoser = diagnoser;
        this.runner = runner;
        this.clones = clones;
    }

    Repair start() {
        return Repair.of(new Failure(
                request.log(),
                LogText.of(request.log()),
                diagnosis,
                new SourceFiles(sources()),
                request.commit(),
                request.changes(),
                request.command().map(RepairCommand::line).orElse("")));
    }

    /** With models, where rules prove nothing. */
    RepairPlan plan(Gate gate, ModelRepair models) {
        return plan(gate, models.limits()).asking(models);
    }

    /** By rules alone. */
    RepairPlan plan(Gate gate) {
        return plan(gate, NO_MODELS);
    }

    private RepairPlan plan(Gate gate, ModelRepair.Limits models) {
        var continuation = new Continuation(
                Fixers.ofTheLog(),
                sources(),
                new PatchApplication(request.allowed()),
                () -> Optional.ofNullable(lastLog.get()));
        return new RepairPlan(
                Fixers.all(workbench()), session()::verify, continuation, new RepairJudgement(gate), limits(models));
    }

    private Sources sources() {
        return request.repository().sources(request.commit());
    }

    private Workbench workbench() {
        return request.command()
                .filter(RepairCommand::withTools)
                .<Workbench>map(command ->
                        new ScratchWorkbench(request.repository(), request.commit(), clones, runner, command.limits()))
                .orElse(Workbench.NONE);
    }

    private VerifySession session() {
        var command = request.command()
                .map(given -> new VerifyCommand(
                        new Program.Shell(given.line()), Map.of(), given.limits(), given.withBaseline()));
        return new Verifier(runner, clones, this::diagnose)
                .at(new Subject(request.repository(), request.commit(), request.allowed(), diagnosis, command));
    }

    private Diagnosis diagnose(LogWindow log) {
        lastLog.set(log);
        return diagnoser.diagnose(log);
    }

    /** A step may run the command three times: without the patch, with it, and with its continuations. */
    private RepairPlan.Limits limits(ModelRepair.Limits models) {
        Duration run = request.command()
                .map(command -> command.limits().time().plus(command.limits().grace()))
                .orElse(WITHOUT_COMMAND);
        Duration step = run.multipliedBy(settings.rounds() + 1L).plus(WITHOUT_COMMAND);
        return new RepairPlan.Limits(
                settings.candidates(),
                settings.rounds(),
                step,
                step,
                step.multipliedBy(settings.candidates() + 2L + models.patches()).plus(models.all()));
    }
}
