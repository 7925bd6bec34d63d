package io.mergewright.jenkins.diagnosis;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import io.mergewright.jenkins.build.OwnLines;
import io.mergewright.jenkins.config.Scope;
import java.io.IOException;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has failed builds diagnosed without being asked. Whatever goes wrong here, the build goes on as if we were not there. */
@Extension
public final class FinishedBuilds extends RunListener<Run<?, ?>> {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    /** Marks the build while it is saved anyway, and tells in its console. */
    @Override
    public void onCompleted(Run<?, ?> build, TaskListener listener) {
        try {
            Scope.Verdict verdict = Scope.of(build);
            if (verdict == Scope.Verdict.DIAGNOSE && build.getAction(DiagnosisAction.class) == null) {
                build.addAction(new DiagnosisAction(BuildDiagnosis.waiting()));
                say(listener, "diagnoses this build: ", build);
            } else if (verdict != Scope.Verdict.DIAGNOSE && !verdict.reason().isEmpty()) {
                listener.getLogger().println(OwnLines.MARK + "no diagnosis: " + verdict.reason());
            }
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not diagnosed: " + build, e);
        }
    }

    private static void say(TaskListener listener, String what, Run<?, ?> build) throws IOException {
        PrintStream log = listener.getLogger();
        log.print(OwnLines.MARK + what);
        listener.hyperlink("/" + build.getUrl() + DiagnosisAction.URL + "/", "Diagnosis");
        log.println();
    }

    /** Its log is whole now. */
    @Override
    public void onFinalized(Run<?, ?> build) {
        try {
            DiagnosisAction action = build.getAction(DiagnosisAction.class);
            if (action != null && action.getDiagnosis().getState() == BuildDiagnosis.State.WAITING) {
                Diagnoses.get().ask(build);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not diagnosed: " + build, e);
        }
    }

    @Override
    public void onDeleted(Run<?, ?> build) {
        try {
            Diagnoses.get().forget(build);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "still waits: " + build, e);
        }
    }
}
