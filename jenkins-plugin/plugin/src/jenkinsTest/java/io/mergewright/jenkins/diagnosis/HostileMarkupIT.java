package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Util;
import hudson.model.Result;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Whoever may write into a log, or name a test, a stage or a branch, writes onto our pages: as text, whatever it is. */
@WithJenkins
class HostileMarkupIT {
    /** The text is in the log, in the names of a job, a stage, a branch and a test, and in what the test says. */
    private static final String SCRIPT = """
            node {
                def text = '%s'
                writeFile file: 'TEST-shop.xml', text: '''<testsuite name="shop" tests="1" failures="1">
                    <testcase classname="shop.Test" name="%s"><failure message="%s"/></testcase></testsuite>'''
                junit 'TEST-shop.xml'
                stage(text) { parallel((text): {
                    echo "Shop.java:7: error: cannot find symbol ${text}"
                    error "Shop.java:8: error: cannot find symbol ${text}"
                }) }
            }
            """;

    @Test
    void shouldShowTextsAsText(JenkinsRule jenkins) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        var client = jenkins.createWebClient();

        for (String text : HostileMarkup.TEXTS) {
            job.setDisplayName(text);
            job.setDefinition(new CpsFlowDefinition(script(text), true));
            WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, job);
            BuildDiagnosis diagnosis = Await.diagnosis(run);
            assertThat(diagnosis.getSteps().get(0).getName()).contains("pwned");
            assertThat(diagnosis.getTests().get(0).getName()).contains("pwned");

            HtmlPage page = client.getPage(run, "mergewright/");
            HostileMarkup.shouldBeHarmlessOn(page);
            assertThat(page.getBody().asNormalizedText()).contains(shown(text));
            HostileMarkup.shouldBeHarmlessOn(client.getPage(run));
            HostileMarkup.shouldBeHarmlessOn(client.getPage(run, "console"));
        }
    }

    @Test
    void shouldShowTextsAsTextWhereItCouldNotBeMade(JenkinsRule jenkins) throws Exception {
        var build = jenkins.buildAndAssertSuccess(Jobs.freestyle(jenkins, "fine", 0));
        var client = jenkins.createWebClient();

        for (String text : HostileMarkup.TEXTS) {
            Diagnoses.get().keep(build, BuildDiagnosis.givenUp(text, 0));

            HtmlPage page = client.getPage(build, "mergewright/");

            HostileMarkup.shouldBeHarmlessOn(page);
            assertThat(page.getBody().asNormalizedText()).contains("could not be diagnosed");
        }
    }

    /** Browsers show neither the codes of terminals nor spaces more than once. */
    private static String shown(String text) {
        return text.replaceAll("\u001b\\[\\d+m", "");
    }

    private static String script(String text) {
        String xml = Util.xmlEscape(text.replaceAll("\\p{Cntrl}", ""))
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
        String literal = text.replace("\\", "\\\\").replace("'", "\\'");
        return SCRIPT.formatted(literal, xml, xml);
    }
}
