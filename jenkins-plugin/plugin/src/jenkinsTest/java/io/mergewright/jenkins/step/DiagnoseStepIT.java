package io.mergewright.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DiagnoseStepIT {
    @Test
    void shouldTellThePostSection(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, """
                        pipeline {
                            agent none
                            stages { stage('Compile') { steps { error '%s' } } }
                            post { failure { script {
                                def told = diagnoseFailure()
                                echo "outcome=${told.outcome} step=${told.steps[0].name} places=${told.places}"
                            } } }
                        }
                        """.formatted(Jobs.BROKEN)));

        jenkins.assertLogContains("outcome=failed step=Compile » error places=[Shop.java:7]", run);
        jenkins.assertLogContains("[mergewright]        2 | ERROR: " + Jobs.BROKEN, run);
        assertThat(diagnosis(run).getHeadline()).contains("cannot find symbol");
    }

    @Test
    void shouldWriteOneLineWhereItIsQuiet(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Jobs.pipeline(
                        jenkins,
                        "try { error '%s' } catch (e) { diagnoseFailure(quiet: true); throw e }"
                                .formatted(Jobs.BROKEN)));

        assertThat(JenkinsRule.getLog(run).lines().filter(line -> line.contains("[mergewright]")))
                .singleElement()
                .asString()
                .endsWith(diagnosis(run).getHeadline());
    }

    @Test
    void shouldLookAtTheWholeConsole(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, """
                        echo '%s'
                        try { error 'stopped' } catch (e) { diagnoseFailure wholeLog: true; throw e }
                        """.formatted(Jobs.BROKEN)));

        assertThat(diagnosis(run).getSteps()).singleElement().satisfies(step -> {
            assertThat(step.getPath()).isEqualTo("console");
            assertThat(step.getHeadline()).contains("cannot find symbol");
        });
    }

    @Test
    void shouldLookAtTheLastLinesOnly(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, """
                        node { try { sh 'echo "%s"; echo done; exit 3' } catch (e) {
                            echo "all=${diagnoseFailure(quiet: true).headline}"
                            echo "last=${diagnoseFailure(logLines: 2, quiet: true).headline}"
                            throw e
                        } }
                        """.formatted(Jobs.BROKEN)));

        jenkins.assertLogContains("all=cannot find symbol", run);
        jenkins.assertLogContains("last=ERROR: script returned exit code 3", run);
    }

    @Test
    void shouldLookAtOneStageOnly(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertSuccess(Jobs.pipeline(jenkins, """
                catchError(buildResult: 'SUCCESS') { stage('Compile') { error '%s' } }
                catchError(buildResult: 'SUCCESS') { stage('Load') { error 'curl: (6) Could not resolve host: example.com' } }
                echo "compile=${diagnoseFailure(step: 'Compile', quiet: true).headline}"
                echo "load=${diagnoseFailure(step: 'Load » error', quiet: true).steps.size()}"
                def none = diagnoseFailure(step: 'Deploy', quiet: true)
                echo "none=${none.outcome} ${none.headline}"
                """.formatted(Jobs.BROKEN)));

        jenkins.assertLogContains("compile=ERROR: " + Jobs.BROKEN, run);
        jenkins.assertLogContains("load=1", run);
        jenkins.assertLogContains("none=not-enough-evidence No failed step is called “Deploy”", run);
    }

    @Test
    void shouldTellABranch(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertSuccess(Jobs.pipeline(jenkins, """
                parallel shop: {
                    try { error '%s' } catch (e) { echo "told=${diagnoseFailure(quiet: true).headline}" }
                }, stock: { echo 'fine' }
                """.formatted(Jobs.BROKEN)));

        jenkins.assertLogContains("told=" + diagnosis(run).getHeadline(), run);
        assertThat(diagnosis(run).getHeadline()).contains("cannot find symbol");
    }

    @Test
    void shouldBeWrittenAsItIsConfigured(JenkinsRule jenkins) throws Exception {
        var step = new DiagnoseStep();
        assertThat(Snippetizer.object2Groovy(step)).isEqualTo("diagnoseFailure()");

        step.setQuiet(true);
        step.setWholeLog(true);
        assertThat(Snippetizer.object2Groovy(step)).isEqualTo("diagnoseFailure quiet: true, wholeLog: true");

        step.setLogLines(200);
        step.setStep("Compile");
        assertThat(Snippetizer.object2Groovy(step))
                .isEqualTo("diagnoseFailure logLines: 200, quiet: true, step: 'Compile', wholeLog: true");
    }

    @Test
    void shouldGiveAMapThatCanBeKept(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Jobs.pipeline(
                        jenkins, "try { error '%s' } catch (e) { diagnoseFailure(); throw e }".formatted(Jobs.BROKEN)));

        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(DiagnosisMap.of(diagnosis(run), List.of()));
        }
    }

    private static BuildDiagnosis diagnosis(Run<?, ?> run) {
        return run.getAction(DiagnosisAction.class).getDiagnosis();
    }
}
