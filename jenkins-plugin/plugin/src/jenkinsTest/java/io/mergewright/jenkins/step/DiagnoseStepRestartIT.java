package io.mergewright.jenkins.step;

import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class DiagnoseStepRestartIT {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void shouldGiveAMapThatSurvivesARestart() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowJob job = Jobs.pipeline(jenkins, """
                    def told
                    try { error '%s' } catch (e) { told = diagnoseFailure(quiet: true) }
                    input 'Go on?'
                    echo "afterwards: ${told.outcome} in ${told.steps[0].name} at ${told.places}"
                    """.formatted(Jobs.BROKEN));
            job.renameTo("shop");
            jenkins.waitForMessage("Go on?", job.scheduleBuild2(0).waitForStart());
        });

        sessions.then(jenkins -> {
            WorkflowRun run =
                    jenkins.jenkins.getItemByFullName("shop", WorkflowJob.class).getBuildByNumber(1);
            Await.until(
                    "it asks",
                    () -> run.getAction(InputAction.class) != null
                            && !run.getAction(InputAction.class).getExecutions().isEmpty());
            run.getAction(InputAction.class).getExecutions().get(0).doProceedEmpty();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
            jenkins.assertLogContains("afterwards: failed in error at [Shop.java:7]", run);
        });
    }
}
