package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What readers of a screen and those with a small one need of the pages. */
@WithJenkins
class PageForEverybodyIT {
    @Test
    void shouldNameFields(JenkinsRule jenkins) throws Exception {
        var build = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.freestyle(jenkins, Jobs.BROKEN, 1));
        Await.diagnosis(build);
        var client = jenkins.createWebClient();

        HtmlPage page = client.getPage(build, "mergewright/");

        assertThat(page.<DomElement>getByXPath("//div[@id='main-panel']//input[@type='text']"))
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.getAttribute("aria-label")).isNotBlank());
    }

    @Test
    void shouldBreakLongWords(JenkinsRule jenkins) throws Exception {
        var build = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.freestyle(jenkins, Jobs.BROKEN, 1));
        Await.diagnosis(build);
        var client = jenkins.createWebClient();

        HtmlPage page = client.getPage(build, "mergewright/");
        DomElement sheet = page.getFirstByXPath("//link[contains(@href, 'io/mergewright/jenkins/pages.css')]");

        assertThat(client.getPage(page.getFullyQualifiedUrl(sheet.getAttribute("href")))
                        .getWebResponse()
                        .getContentAsString())
                .contains("overflow-wrap: anywhere");
        assertThat(page.getByXPath("//div[@id='main-panel']//th")).hasSizeLessThanOrEqualTo(2);
    }
}
