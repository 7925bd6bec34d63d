package io.mergewright.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.util.Secret;
import io.mergewright.jenkins.fix.SampleFixes;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Nobody who may not can have anything done, or learn anything, by an address of ours. */
@WithJenkins
class WebMethodsIT {
    private static final String DESCRIPTORS = "descriptorByName/io.mergewright.jenkins.config.";

    /** Each method that answers requests, and where it is. */
    private static final Map<String, String> ADDRESSES = Map.ofEntries(
            Map.entry("AskAction.doDiagnose", "job/green/1/mergewright/diagnose"),
            Map.entry("DiagnosisAction.doDiagnose", "job/red/1/mergewright/diagnose"),
            Map.entry("DiagnosisAction.doHelpful", "job/other/1/mergewright/helpful"),
            Map.entry("DiagnosisAction.doWrong", "job/other/1/mergewright/wrong?comment=a"),
            Map.entry("FixesAction.doAccept", "job/red/1/mergewright-fixes/accept?id=suggestion1"),
            Map.entry("FixesAction.doBranch", "job/red/1/mergewright-fixes/branch?id=suggestion3"),
            Map.entry("FixesAction.doReject", "job/red/1/mergewright-fixes/reject?id=suggestion2&reason=a"),
            Map.entry(
                    "MergewrightConfiguration.doCheckSettings",
                    DESCRIPTORS + "MergewrightConfiguration/checkSettings?settings=a"),
            Map.entry(
                    "MergewrightConfiguration.doCheckRules",
                    DESCRIPTORS + "MergewrightConfiguration/checkRules?rules=a"),
            Map.entry(
                    "MergewrightConfiguration.doCheckGitHosts",
                    DESCRIPTORS + "MergewrightConfiguration/checkGitHosts?gitHosts=a"),
            Map.entry("ProposalSettings.doCheckPublishAt", DESCRIPTORS + "ProposalSettings/checkPublishAt?publishAt=a"),
            Map.entry("ProposalSettings.doCheckAskAt", DESCRIPTORS + "ProposalSettings/checkAskAt?askAt=a"),
            Map.entry(
                    "ProposalSettings.doFillCredentialsIdItems",
                    DESCRIPTORS + "ProposalSettings/fillCredentialsIdItems?credentialsId=chosen"),
            Map.entry("MergewrightConfiguration.doTest", DESCRIPTORS + "MergewrightConfiguration/test"),
            Map.entry("ModelConfiguration.doFillProviderItems", DESCRIPTORS + "ModelConfiguration/fillProviderItems"),
            Map.entry(
                    "ModelConfiguration.doFillCredentialsIdItems",
                    DESCRIPTORS + "ModelConfiguration/fillCredentialsIdItems?credentialsId=chosen"));

    /** Those that only show something to whoever may read the job, and where they are. */
    private static final Map<String, String> READING =
            Map.of("FixesAction.doPatch", "job/red/1/mergewright-fixes/patch?id=suggestion1");

    /** Those who may not choose credentials are told the one that is chosen, as Jenkins wants it. */
    private static final Set<String> ANSWER_EVERYONE =
            Set.of("ModelConfiguration.doFillCredentialsIdItems", "ProposalSettings.doFillCredentialsIdItems");

    @Test
    void shouldAnswerNothingThatIsNotTriedHere() throws Exception {
        assertThat(WebMethods.answering())
                .as("add the method and its address to ADDRESSES")
                .extracting(WebMethods::name)
                .containsExactlyInAnyOrderElementsOf(known());
        assertThat(WebMethods.leadingOn())
                .as("say why nothing can be reached by the getter that its owner may not be shown, and add it here")
                .extracting(WebMethods::name)
                .containsExactlyInAnyOrder(
                        "AskAction.getRun",
                        "DiagnosisAction.getRun",
                        "DiagnosisAction.getApi",
                        "DiagnosisAction.getDiagnosis",
                        "DiagnosisAction.getFeedback",
                        "DiagnosisAction.getParts",
                        "DiagnosisAction.getQuestions",
                        // Gives none to those who may not look into the workspace.
                        "DiagnosisAction.getSources",
                        // Both pages refuse whoever may not read, before anything of them can be reached: getTarget().
                        "FailuresOfItem.getFailures",
                        "FailuresOfItem.getItem",
                        "FailuresOfItem.getSettings",
                        "FailuresOfItem.getTarget",
                        "MergewrightPage.getAcceptance",
                        "MergewrightPage.getApi",
                        "MergewrightPage.getFailures",
                        "MergewrightPage.getQueue",
                        "MergewrightPage.getSettings",
                        "MergewrightPage.getTarget",
                        "FixesAction.getApi",
                        "FixesAction.getFixes",
                        "FixesAction.getNotes",
                        "FixesAction.getRun");
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(ADDRESSES.keySet());
        known.addAll(READING.keySet());
        return known;
    }

    @Test
    void shouldTakePostOnly() throws Exception {
        assertThat(WebMethods.answering())
                .filteredOn(method -> !READING.containsKey(WebMethods.name(method)))
                .as("annotate the method with @POST")
                .allMatch(WebMethods::takesPostOnly);
    }

    @Test
    void shouldShowNothingToThoseWhoMayNotReadTheJob(JenkinsRule jenkins) throws Exception {
        prepare(jenkins);

        for (var method : READING.entrySet()) {
            assertThat(request(client(jenkins, "reader"), HttpMethod.GET, method.getValue(), false)
                            .getStatusCode())
                    .as(method.getKey())
                    .isEqualTo(200);
            for (String user : new String[] {"guest", ""}) {
                assertThat(request(client(jenkins, user), HttpMethod.GET, method.getValue(), false)
                                .getStatusCode())
                        .as("%s by %s", method.getKey(), user)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void shouldRefuseThoseWhoMayNot(JenkinsRule jenkins) throws Exception {
        prepare(jenkins);

        for (var method : ADDRESSES.entrySet()) {
            for (String user : new String[] {"reader", "guest", ""}) {
                WebResponse response = request(client(jenkins, user), HttpMethod.POST, method.getValue(), true);
                if (ANSWER_EVERYONE.contains(method.getKey()) && !user.isEmpty()) {
                    assertThat(response.getContentAsString()).contains("chosen").doesNotContain("others");
                } else {
                    assertThat(response.getStatusCode())
                            .as("%s by %s", method.getKey(), user)
                            .isIn(403, 404);
                }
            }
        }
    }

    @Test
    void shouldRefuseGet(JenkinsRule jenkins) throws Exception {
        prepare(jenkins);
        var admin = client(jenkins, "admin");

        for (var method : ADDRESSES.entrySet()) {
            assertThat(request(admin, HttpMethod.GET, method.getValue(), false).getStatusCode())
                    .as(method.getKey())
                    .isIn(404, 405);
        }
    }

    @Test
    void shouldRefuseRequestsFromElsewhere(JenkinsRule jenkins) throws Exception {
        prepare(jenkins);
        var admin = client(jenkins, "admin");

        for (var method : ADDRESSES.entrySet()) {
            assertThat(request(admin, HttpMethod.POST, method.getValue(), false).getStatusCode())
                    .as(method.getKey())
                    .isEqualTo(403);
        }
    }

    @Test
    void shouldAnswerThoseWhoMay(JenkinsRule jenkins) throws Exception {
        prepare(jenkins);
        var admin = client(jenkins, "admin");

        for (var method : ADDRESSES.entrySet()) {
            assertThat(request(admin, HttpMethod.POST, method.getValue(), true).getStatusCode())
                    .as(method.getKey())
                    .isEqualTo(200);
        }
        Await.diagnosis(jenkins.jenkins
                .getItemByFullName("green", FreeStyleProject.class)
                .getLastBuild());
    }

    private static void prepare(JenkinsRule jenkins) throws Exception {
        FreeStyleProject green = Jobs.freestyle(jenkins, Jobs.BROKEN, 0);
        green.renameTo("green");
        jenkins.buildAndAssertSuccess(green);
        FreeStyleProject red = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        red.renameTo("red");
        var failed = jenkins.buildAndAssertStatus(Result.FAILURE, red);
        Await.diagnosis(failed);
        SampleFixes.addTo(failed);
        FreeStyleProject other = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        other.renameTo("other");
        Await.diagnosis(jenkins.buildAndAssertStatus(Result.FAILURE, other));
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .addAll(List.of(
                        new StringCredentialsImpl(CredentialsScope.GLOBAL, "others", "", Secret.fromString("secret")),
                        new UsernamePasswordCredentialsImpl(
                                CredentialsScope.GLOBAL, "others-too", "", "user", "secret")));
        Jobs.letInPeople(jenkins);
    }

    private static JenkinsRule.WebClient client(JenkinsRule jenkins, String user) throws Exception {
        var client = jenkins.createWebClient().withThrowExceptionOnFailingStatusCode(false);
        return user.isEmpty() ? client : client.login(user);
    }

    private static WebResponse request(JenkinsRule.WebClient client, HttpMethod verb, String path, boolean crumb)
            throws Exception {
        var request = new WebRequest(new URL(client.getContextPath() + path), verb);
        if (crumb) {
            client.addCrumb(request);
        }
        return client.loadWebResponse(request);
    }
}
