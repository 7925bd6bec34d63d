package io.mergewright.jenkins.step;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.mergewright.jenkins.build.OwnLines;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.Diagnoses;
import io.mergewright.jenkins.diagnosis.Diagnosing;
import io.mergewright.jenkins.diagnosis.DiagnosisText;
import java.io.IOException;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Diagnoses a build that still runs, because its script asks, and tells in its console. Whatever goes wrong, the build goes on. */
record DiagnosisOfRunningBuild(boolean wholeLog, boolean quiet) {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    BuildDiagnosis make(Run<?, ?> build, TaskListener listener) {
        BuildDiagnosis diagnosis = make(build);
        Diagnoses.get().keep(build, diagnosis);
        PrintStream console = listener.getLogger();
        DiagnosisText.lines(diagnosis, quiet).forEach(line -> console.println(OwnLines.MARK + line));
        return diagnosis;
    }

    private BuildDiagnosis make(Run<?, ?> build) {
        Diagnosing diagnosing = Diagnoses.get().now();
        try {
            return wholeLog ? diagnosing.diagnoseConsole(build) : diagnosing.diagnose(build);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "not diagnosed: " + build, e);
            return BuildDiagnosis.givenUp("Its log cannot be read: " + e.getMessage(), System.currentTimeMillis());
        }
    }
}
