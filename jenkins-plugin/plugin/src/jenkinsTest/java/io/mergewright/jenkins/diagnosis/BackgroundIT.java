package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.matrix.Axis;
import hudson.matrix.AxisList;
import hudson.matrix.MatrixBuild;
import hudson.matrix.MatrixProject;
import hudson.model.Result;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Nothing is configured and no job knows of us: what fails is diagnosed all the same, and ends as it would have ended. */
@WithJenkins
class BackgroundIT {
    @Test
    void shouldDiagnoseAFreestyleBuild(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.freestyle(jenkins, Jobs.BROKEN, 1));

        var diagnosis = Await.diagnosis(run);

        assertThat(diagnosis.getOutcome()).isEqualTo("failed");
        assertThat(diagnosis.getHeadline()).contains("cannot find symbol");
        assertThat(diagnosis.getSteps()).singleElement().satisfies(step -> {
            assertThat(step.getName()).isEmpty();
            assertThat(step.getPath()).isEqualTo("console");
            assertThat(step.getPlaces()).contains("Shop.java:7");
        });
        jenkins.assertLogContains("[mergewright] diagnoses this build: ", run);
        jenkins.assertBuildStatus(Result.FAILURE, run);
    }

    @Test
    void shouldDiagnoseAScriptedPipeline(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Jobs.pipeline(
                        jenkins, "node { stage('Compile') { sh 'echo \"%s\"; exit 1' } }".formatted(Jobs.BROKEN)));

        var diagnosis = Await.diagnosis(run);

        assertThat(diagnosis.getHeadline()).contains("cannot find symbol");
        assertThat(diagnosis.getSteps()).singleElement().satisfies(step -> {
            assertThat(step.getName()).isEqualTo("Compile » sh");
            assertThat(step.getPath()).matches("execution/node/\\d+/log");
        });
        jenkins.assertLogContains("[mergewright] diagnoses this build: ", run);
        jenkins.assertBuildStatus(Result.FAILURE, run);
    }

    @Test
    void shouldDiagnoseADeclarativePipeline(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, """
                        pipeline {
                            agent any
                            stages { stage('Compile') { steps { sh 'echo "%s"; exit 1' } } }
                        }
                        """.formatted(Jobs.BROKEN)));

        var diagnosis = Await.diagnosis(run);

        assertThat(diagnosis.getHeadline()).contains("cannot find symbol");
        assertThat(diagnosis.getSteps()).extracting(StepDiagnosis::getName).containsExactly("Compile » sh");
    }

    @Test
    void shouldDiagnoseWhatAnErrorStepSays(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(
                Result.FAILURE, Jobs.pipeline(jenkins, "error '%s'".formatted(Jobs.BROKEN)));

        var diagnosis = Await.diagnosis(run);

        assertThat(diagnosis.getHeadline()).contains("cannot find symbol");
        assertThat(diagnosis.getSteps()).singleElement().satisfies(step -> {
            assertThat(step.getName()).isEqualTo("error");
            assertThat(step.getPath()).isEqualTo("console");
        });
    }

    @Test
    void shouldDiagnoseAMatrixBuild(JenkinsRule jenkins) throws Exception {
        MatrixProject job = jenkins.createProject(MatrixProject.class);
        job.setAxes(new AxisList(new Axis("database", "h2", "postgres")));
        job.getBuildersList().add(Jobs.shell(Jobs.BROKEN, 1));

        MatrixBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        assertThat(Await.diagnosis(build).isDone()).isTrue();
        for (var configuration : build.getExactRuns()) {
            assertThat(Await.diagnosis(configuration).getHeadline()).contains("cannot find symbol");
        }
    }

    @Test
    void shouldDiagnoseWhatOnlyJenkinsItselfMaySee(JenkinsRule jenkins) throws Exception {
        Jobs.letInPeople(jenkins);
        var run = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.freestyle(jenkins, Jobs.BROKEN, 1));

        assertThat(Await.diagnosis(run).getHeadline()).contains("cannot find symbol");
    }

    @Test
    void shouldLeaveAGreenBuildAlone(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertSuccess(Jobs.freestyle(jenkins, Jobs.BROKEN, 0));
        jenkins.waitUntilNoActivity();

        assertThat(run.getAction(DiagnosisAction.class)).isNull();
        jenkins.assertLogNotContains("mergewright", run);
    }
}
