package io.mergewright.jenkins.step;

import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.mergewright.jenkins.build.OwnLines;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.Diagnoses;
import io.mergewright.jenkins.diagnosis.DiagnosisText;
import io.mergewright.jenkins.diagnosis.Focus;
import io.mergewright.jenkins.fix.FixAnswer;
import io.mergewright.jenkins.fix.FixWish;
import io.mergewright.jenkins.fix.Fixes;
import io.mergewright.jenkins.fix.FixesAction;
import io.mergewright.jenkins.fix.ProposedFix;
import io.mergewright.log.PlainText;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Diagnoses a build that still runs, because its script asks, and tells in its console. Whatever goes wrong, the build goes on. */
record DiagnosisOfRunningBuild(Run<?, ?> build, TaskListener listener) {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    BuildDiagnosis diagnose(Focus focus, boolean quiet) {
        BuildDiagnosis diagnosis = diagnose(focus);
        Diagnoses.get().keep(build, diagnosis);
        DiagnosisText.lines(diagnosis, quiet).forEach(this::say);
        return diagnosis;
    }

    private BuildDiagnosis diagnose(Focus focus) {
        try {
            return Diagnoses.get().now().diagnose(build, focus);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "not diagnosed: " + build, e);
            return BuildDiagnosis.givenUp(
                    "Its log cannot be read: " + e.getMessage(),
                    Clock.systemUTC().millis());
        }
    }

    /**
     * Looks for fixes.
     *
     * @param workspace null where the script stands in none
     */
    List<ProposedFix> propose(@Nullable FilePath workspace, Map<String, String> environment, FixWish wish)
            throws InterruptedException {
        if (workspace == null) {
            say("no fixes: the step stands in no workspace");
            return List.of();
        }
        try {
            FixAnswer answer = Fixes.get().now().propose(build, workspace, environment, wish);
            Fixes.get().keep(build, answer, wish);
            answer.fixes()
                    .forEach(fix -> say("%s fix: %s (%s)"
                            .formatted(fix.isProven() ? "proven" : "possible", fix.getTitle(), fix.getPercent())));
            answer.notes().forEach(this::say);
            say("fixes: " + FixesAction.URL);
            return answer.fixes();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "no fixes for " + build, e);
            say("no fixes: " + e.getMessage());
            return List.of();
        }
    }

    private void say(String line) {
        PrintStream console = listener.getLogger();
        console.println(OwnLines.MARK + PlainText.of(line));
    }
}
