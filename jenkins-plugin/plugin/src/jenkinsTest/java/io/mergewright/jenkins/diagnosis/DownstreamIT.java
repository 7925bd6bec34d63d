package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A build fails because one that it started failed. */
@WithJenkins
class DownstreamIT {
    @Test
    void shouldLeadToTheBuildThatFailed(JenkinsRule jenkins) throws Exception {
        FreeStyleProject below = broken(jenkins);
        below.setDisplayName("Price list");
        Run<?, ?> build = failed(jenkins, "stage('Below') { build job: 'below' }");

        StepDiagnosis step = Await.diagnosis(build).getSteps().get(0);

        assertThat(step.getHeadline()).isEqualTo("A downstream build failed");
        assertThat(step.getDownstream()).singleElement().satisfies(shown -> {
            assertThat(shown.getName()).isEqualTo("Price list #1");
            assertThat(shown.getUrl()).isEqualTo("job/below/1/");
            assertThat(shown.getHeadline()).contains("cannot find symbol");
            assertThat(shown.getCauses()).isNotEmpty();
        });
        assertThat(page(jenkins, build, "admin")).contains("Price list #1: ", "cannot find symbol");
    }

    @Test
    void shouldFollowBuildsDownToTheOneThatBroke(JenkinsRule jenkins) throws Exception {
        broken(jenkins);
        pipeline(jenkins, "third", "build 'below'");
        pipeline(jenkins, "second", "build 'third'");
        pipeline(jenkins, "first", "build 'second'");
        Run<?, ?> build = failed(jenkins, "build 'first'");

        ShownBuild first =
                Await.diagnosis(build).getSteps().get(0).getDownstream().get(0);

        ShownBuild third = first.getDownstream().get(0).getDownstream().get(0);
        assertThat(third.getName()).isEqualTo("third #1");
        assertThat(third.getDownstream()).isEmpty();
    }

    @Test
    void shouldTellWhoMayNotSeeItThatThereIsOne(JenkinsRule jenkins) throws Exception {
        broken(jenkins);
        Run<?, ?> build = failed(jenkins, "build 'below'");
        Await.diagnosis(build);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .toEveryone()
                .grant(Item.READ)
                .onItems(build.getParent())
                .to("reader")
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin"));

        assertThat(page(jenkins, build, "admin")).contains("below #1: ", "cannot find symbol");
        assertThat(rest(jenkins, build, "admin")).contains("job/below/1/", "cannot find symbol");
        assertThat(page(jenkins, build, "reader"))
                .contains("A downstream build failed.")
                .doesNotContain("below #1: ", "cannot find symbol");
        assertThat(rest(jenkins, build, "reader"))
                .contains("\"readable\":false")
                .doesNotContain("job/below/1/", "cannot find symbol");
    }

    @Test
    void shouldNotBelieveALineThatAnybodyCanWrite(JenkinsRule jenkins) throws Exception {
        jenkins.buildAndAssertStatus(Result.FAILURE, broken(jenkins));
        Run<?, ?> build = failed(jenkins, "error 'Build below #1 completed: FAILURE'");

        assertThat(Await.diagnosis(build).getSteps())
                .allSatisfy(step -> assertThat(step.getDownstream()).isEmpty());
    }

    @Test
    void shouldOutliveTheBuildThatFailed(JenkinsRule jenkins) throws Exception {
        FreeStyleProject below = broken(jenkins);
        Run<?, ?> build = failed(jenkins, "build 'below'");
        Await.diagnosis(build);

        below.delete();

        assertThat(page(jenkins, build, "admin")).contains("A downstream build failed.");
    }

    private static FreeStyleProject broken(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("below");
        job.getBuildersList().add(Jobs.shell(Jobs.BROKEN, 1));
        return job;
    }

    private static Run<?, ?> failed(JenkinsRule jenkins, String script) throws Exception {
        return jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.pipeline(jenkins, script));
    }

    private static void pipeline(JenkinsRule jenkins, String name, String script) throws Exception {
        WorkflowJob job = Jobs.pipeline(jenkins, script);
        job.renameTo(name);
    }

    private static String page(JenkinsRule jenkins, Run<?, ?> build, String person) throws Exception {
        return client(jenkins, person)
                .getPage(build, DiagnosisAction.URL + "/")
                .getBody()
                .asNormalizedText();
    }

    private static String rest(JenkinsRule jenkins, Run<?, ?> build, String person) throws Exception {
        return client(jenkins, person)
                .goTo(build.getUrl() + DiagnosisAction.URL + "/api/json", "application/json")
                .getWebResponse()
                .getContentAsString();
    }

    private static JenkinsRule.WebClient client(JenkinsRule jenkins, String person) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient();
        return jenkins.jenkins.isUseSecurity() ? client.withBasicCredentials(person, person) : client;
    }
}
