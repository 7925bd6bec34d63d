package io.mergewright.jenkins.source;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.Run;
import hudson.slaves.DumbSlave;
import hudson.tasks.Shell;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.diagnosis.Diagnoses;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What logs cite is read from the workspace, while it is there, for those who may look into it. */
@WithJenkins
class CitedSourcesIT {
    private static final String SOURCE = "class Shop {\n\n\n\n\n\n  Prise price; // <b>the line</b>\n}\n";

    @Test
    void shouldShowTheLinesAroundThePlaceAndKeepThem(JenkinsRule jenkins) throws Exception {
        Run<?, ?> build = failed(jenkins, "");

        assertThat(sources(build)).singleElement().satisfies(source -> {
            assertThat(source.getPlace()).isEqualTo("Shop.java:7");
            assertThat(source.getText()).contains(">     7 |   Prise price; // <b>the line</b>");
        });
        assertThat(page(jenkins.createWebClient(), build)).contains("Prise price; // <b>the line</b>");
        List<SourceExcerpt> before = sources(build);
        build.reload();
        assertThat(sources(build)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void shouldReadThemOnAnAgent(JenkinsRule jenkins) throws Exception {
        DumbSlave agent = jenkins.createOnlineSlave();

        assertThat(sources(failed(jenkins, agent.getNodeName()))).hasSize(1);
    }

    @Test
    void shouldDoWithoutAnAgentThatIsGone(JenkinsRule jenkins) throws Exception {
        DumbSlave agent = jenkins.createOnlineSlave();
        Run<?, ?> build = failed(jenkins, agent.getNodeName());
        jenkins.jenkins.removeNode(agent);

        Diagnoses.get().ask(build);
        Await.until("it is made again", () -> sources(build).isEmpty());

        assertThat(Await.diagnosis(build).isDone()).isTrue();
    }

    @Test
    void shouldShowThemOnlyToThoseWhoMayLookIntoTheWorkspace(JenkinsRule jenkins) throws Exception {
        Run<?, ?> build = failed(jenkins, "");
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .toEveryone()
                .grant(Item.WORKSPACE)
                .everywhere()
                .to("developer"));

        JenkinsRule.WebClient developer = jenkins.createWebClient().withBasicCredentials("developer", "developer");
        JenkinsRule.WebClient reader = jenkins.createWebClient().withBasicCredentials("reader", "reader");

        assertThat(page(developer, build)).contains("Shop.java:7", "<b>the line</b>");
        assertThat(rest(developer, build)).contains("the line");
        assertThat(page(reader, build)).contains("Shop.java:7").doesNotContain("the line");
        assertThat(rest(reader, build)).contains("\"sources\":[]").doesNotContain("the line");
    }

    @Test
    void shouldLeaveThemOutOnceTheWorkspaceIsUsedAgain(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.getBuildersList().add(new Shell("printf '" + SOURCE + "' > Shop.java"));
        job.getBuildersList().add(Jobs.shell(Jobs.BROKEN, 1));
        Run<?, ?> first = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        Await.diagnosis(first);
        assertThat(sources(first)).hasSize(1);
        Run<?, ?> second = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        Await.diagnosis(second);

        Diagnoses.get().ask(first);

        Await.until("it is made again", () -> sources(first).isEmpty());
        assertThat(sources(second)).hasSize(1);
    }

    /** A build on the agent with that label; on the controller where it is empty. */
    private static Run<?, ?> failed(JenkinsRule jenkins, String label) throws Exception {
        Run<?, ?> build = jenkins.buildAndAssertStatus(
                Result.FAILURE, Jobs.pipeline(jenkins, """
                        node('%s') {
                            writeFile file: 'Shop.java', text: '''%s'''
                            error '%s'
                        }
                        """.formatted(label, SOURCE, Jobs.BROKEN)));
        Await.diagnosis(build);
        return build;
    }

    private static List<SourceExcerpt> sources(Run<?, ?> build) {
        return build.getAction(DiagnosisAction.class).getSources();
    }

    private static String page(JenkinsRule.WebClient client, Run<?, ?> build) throws Exception {
        return client.getPage(build, DiagnosisAction.URL + "/").getBody().asNormalizedText();
    }

    private static String rest(JenkinsRule.WebClient client, Run<?, ?> build) throws Exception {
        return client.goTo(build.getUrl() + DiagnosisAction.URL + "/api/json", "application/json")
                .getWebResponse()
                .getContentAsString();
    }
}
