package io.mergewright.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DiagnosePublisherIT {
    @Test
    void shouldKeepItsSettings(JenkinsRule jenkins) throws Exception {
        var publisher = new DiagnosePublisher();
        assertThat(jenkins.configRoundtrip(publisher).isQuiet()).isFalse();

        publisher.setQuiet(true);
        assertThat(jenkins.configRoundtrip(publisher).isQuiet()).isTrue();
    }

    @Test
    void shouldTellInTheConsoleOfAFailedBuild(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        job.getPublishersList().add(new DiagnosePublisher());

        var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        var diagnosis = build.getAction(DiagnosisAction.class).getDiagnosis();
        assertThat(diagnosis.getHeadline()).contains("cannot find symbol");
        jenkins.assertLogContains("[mergewright] " + diagnosis.getHeadline(), build);
        jenkins.assertLogNotContains("[mergewright] diagnoses this build", build);
    }

    @Test
    void shouldSayNothingOfAGreenBuild(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 0);
        job.getPublishersList().add(new DiagnosePublisher());

        var build = jenkins.buildAndAssertSuccess(job);

        assertThat(build.getAction(DiagnosisAction.class)).isNull();
        jenkins.assertLogNotContains("mergewright", build);
    }

    @Test
    void shouldBeAStepOfAPipelineByItsSymbol(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, """
                        echo '%s'
                        currentBuild.result = 'FAILURE'
                        diagnoseBuild quiet: true
                        """.formatted(Jobs.BROKEN)));

        assertThat(run.getAction(DiagnosisAction.class).getDiagnosis().getHeadline())
                .contains("cannot find symbol");
    }
}
