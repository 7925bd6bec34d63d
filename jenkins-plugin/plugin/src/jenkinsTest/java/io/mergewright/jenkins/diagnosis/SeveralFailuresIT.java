package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** More than one thing went wrong in a pipeline, or something other than a step. */
@WithJenkins
class SeveralFailuresIT {
    private static final String OTHER = "Stock.java:9: error: incompatible types: String cannot be converted to int";

    @Test
    void shouldDiagnoseEachBranch(JenkinsRule jenkins) throws Exception {
        var run =
                jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, """
                        node {
                            parallel shop: { sh 'echo "%s"; exit 1' }, stock: { sh 'echo "%s"; exit 1' }, docs: { echo 'fine' }
                        }
                        """.formatted(Jobs.BROKEN, OTHER)));

        var diagnosis = Await.diagnosis(run);

        assertThat(diagnosis.getSteps())
                .extracting(StepDiagnosis::getName)
                .containsExactlyInAnyOrder("shop » sh", "stock » sh");
        assertThat(diagnosis.getSteps())
                .extracting(StepDiagnosis::getHeadline)
                .anySatisfy(headline -> assertThat(headline).contains("cannot find symbol"))
                .anySatisfy(headline -> assertThat(headline).contains("incompatible types"));
        assertThat(diagnosis.getSteps()).noneMatch(StepDiagnosis::isCaught);
    }

    @Test
    void shouldPutACaughtStepLast(JenkinsRule jenkins) throws Exception {
        var run =
                jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, """
                        catchError(buildResult: 'SUCCESS', stageResult: 'FAILURE') { error '%s' }
                        error '%s'
                        """.formatted(OTHER, Jobs.BROKEN)));

        var diagnosis = Await.diagnosis(run);

        assertThat(diagnosis.getSteps()).extracting(StepDiagnosis::isCaught).containsExactly(false, true);
        assertThat(diagnosis.getHeadline()).contains("cannot find symbol");
    }

    @Test
    void shouldDiagnoseAnUnstableBuildByItsTests(JenkinsRule jenkins) throws Exception {
        var run = jenkins.buildAndAssertStatus(Result.UNSTABLE, Jobs.pipeline(jenkins, """
                        node {
                            writeFile file: 'TEST-shop.xml', text: '''<testsuite name="shop" tests="2" failures="1">
                                <testcase classname="shop.PriceTest" name="adds"/>
                                <testcase classname="shop.PriceTest" name="rounds"><failure message="expected 3 but was 2"/></testcase>
                            </testsuite>'''
                            junit 'TEST-shop.xml'
                        }
                        """));

        var diagnosis = Await.diagnosis(run);

        assertThat(diagnosis.getHeadline()).contains("shop.PriceTest.rounds");
        assertThat(diagnosis.getTests()).singleElement().satisfies(test -> {
            assertThat(test.getName()).isEqualTo("shop.PriceTest.rounds");
            assertThat(test.getMessage()).isEqualTo("expected 3 but was 2");
            assertThat(test.isNew()).isTrue();
        });
        jenkins.assertBuildStatus(Result.UNSTABLE, run);
    }
}
