package io.mergewright.jenkins.diagnosis;

import hudson.model.Run;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.build.Baselines;
import io.mergewright.jenkins.build.Changes;
import io.mergewright.jenkins.build.DownstreamBuilds;
import io.mergewright.jenkins.build.FailedSteps;
import io.mergewright.jenkins.build.FailedTests;
import io.mergewright.jenkins.build.OwnLines;
import io.mergewright.jenkins.build.StepLog;
import io.mergewright.jenkins.build.TestFailure;
import io.mergewright.jenkins.source.CitedSources;
import io.mergewright.log.Baseline;
import io.mergewright.log.LogException;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.log.Redactor;
import io.mergewright.supervisor.CiRun;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jenkins.model.Jenkins;

/** Diagnoses one build: the logs of its failed steps against the last green build, and its test results. Start reading here. Thread-safe. */
public final class Diagnosing {
    private static final int LONGEST_MESSAGE = 300;

    private final Agents agents;
    private final FailedSteps failedSteps;
    private final FailedTests failedTests;
    private final Baselines baselines;
    private final Changes changes;
    private final DownstreamBuilds downstream;
    private final CitedSources sources;
    private final Clock clock;
    private final Redactor redactor = new Redactor();

    public Diagnosing(
            Agents agents,
            FailedSteps failedSteps,
            FailedTests failedTests,
            Baselines baselines,
            Changes changes,
            DownstreamBuilds downstream,
            CitedSources sources,
            Clock clock) {
        this.agents = agents;
        this.failedSteps = failedSteps;
        this.failedTests = failedTests;
        this.baselines = baselines;
        this.changes = changes;
        this.downstream = downstream;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Why {@code build} failed.
     *
     * @throws IOException when a log cannot be read
     */
    public BuildDiagnosis diagnose(Run<?, ?> build) throws IOException {
        return diagnose(build, Focus.FAILED_STEPS);
    }

    /**
     * The same, by what {@code focus} looks at.
     *
     * @throws IOException when a log cannot be read
     */
    public BuildDiagnosis diagnose(Run<?, ?> build, Focus focus) throws IOException {
        List<StepLog> all = focus.wholeLog() ? List.of(FailedSteps.console(build)) : failedSteps.of(build);
        List<StepLog> logs = focus.of(all);
        return logs.isEmpty() ? nothing(focus.step()) : diagnose(build, logs, focus);
    }

    private BuildDiagnosis nothing(String step) {
        return new BuildDiagnosis.Builder(BuildDiagnosis.State.DONE)
                .told(
                        Diagnosis.Outcome.NOT_ENOUGH_EVIDENCE.label(),
                        "No failed step is called “%s”".formatted(step),
                        "")
                .madeAt(clock.millis())
                .build();
    }

    private BuildDiagnosis diagnose(Run<?, ?> build, List<StepLog> logs, Focus focus) throws IOException {
        long begun = clock.millis();
        Baseline green = baselines.before(build);
        var changes = new SuspectChanges(this.changes.sinceGreen(build));
        var circumstances = new Circumstances(focus, green, changes, sources.of(build));
        Set<String> notes = new LinkedHashSet<>();
        List<StepDiagnosis> steps = new ArrayList<>();
        for (StepLog log : logs) {
            steps.add(diagnose(build, log, circumstances, notes));
        }
        List<FailedTest> tests = failedTests.of(build).stream().map(this::test).toList();
        var told = new BuildDiagnosis.Builder(BuildDiagnosis.State.DONE)
                .steps(steps)
                .tests(tests)
                .sources(circumstances.cited().excerpts())
                .madeAt(clock.millis())
                .took(clock.millis() - begun);
        Summary.of(steps, tests).tell(told);
        notes.forEach(told::note);
        return told.build();
    }

    /** What all steps of a build share. */
    private record Circumstances(Focus focus, Baseline green, SuspectChanges changes, CitedSources.Reading cited) {}

    private StepDiagnosis diagnose(Run<?, ?> build, StepLog log, Circumstances circumstances, Set<String> notes)
            throws IOException {
        LogWindow window = circumstances.focus().of(read(build, log));
        Agents.Told told = agents.diagnose(window, circumstances.green()::knows, run(build, log));
        notes.addAll(told.notes());
        Diagnosis diagnosis = told.diagnosis();
        notes.addAll(diagnosis.problems());
        circumstances.cited().add(log, diagnosis.locations());
        var surroundings = new StepDiagnosis.Surroundings(
                circumstances.changes().of(diagnosis, window, redactor::redact), downstream.of(build, log, window));
        return new StepDiagnosis(log, diagnosis, surroundings, told.handling(), window.totalLines());
    }

    /** As traces of CI servers name it. */
    private static CiRun run(Run<?, ?> build, StepLog log) {
        String root = Jenkins.get().getRootUrl();
        return new CiRun(
                build.getParent().getFullName(),
                Integer.toString(build.getNumber()),
                root == null ? "" : root + build.getUrl(),
                log.name());
    }

    static LogWindow read(Run<?, ?> build, StepLog log) throws IOException {
        try (var bytes = new OwnLines(log.content().open())) {
            return new LogReader().read(LogSource.of(bytes, "log of " + build.getFullDisplayName()));
        } catch (LogException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private FailedTest test(TestFailure failure) {
        String first = failure.message().lines().findFirst().orElse("");
        String harmless = redactor.redact(first);
        return new FailedTest(
                failure.name(),
                harmless.length() <= LONGEST_MESSAGE ? harmless : harmless.substring(0, LONGEST_MESSAGE) + " …",
                failure.age());
    }
}
