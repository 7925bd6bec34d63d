package io.mergewright.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.util.Secret;
import java.net.URL;
import java.util.Map;
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
    private static final Map<String, String> ADDRESSES = Map.of(
            "AskAction.doDiagnose", "job/green/1/mergewright/diagnose",
            "DiagnosisAction.doDiagnose", "job/red/1/mergewright/diagnose",
            "MergewrightConfiguration.doCheckSettings",
                    DESCRIPTORS + "MergewrightConfiguration/checkSettings?settings=a",
            "MergewrightConfiguration.doCheckRules", DESCRIPTORS + "MergewrightConfiguration/checkRules?rules=a",
            "ModelConfiguration.doFillProviderItems", DESCRIPTORS + "ModelConfiguration/fillProviderItems",
            "ModelConfiguration.doFillCredentialsIdItems",
                    DESCRIPTORS + "ModelConfiguration/fillCredentialsIdItems?credentialsId=chosen");

    /** Those who may not choose credentials are told the one that is chosen, as Jenkins wants it. */
    private static final String ANSWERS_EVERYONE = "ModelConfiguration.doFillCredentialsIdItems";

    @Test
    void shouldAnswerNothingThatIsNotTriedHere() throws Exception {
        assertThat(WebMethods.answering())
                .as("add the method and its address to ADDRESSES")
                .extracting(WebMethods::name)
                .containsExactlyInAnyOrderElementsOf(ADDRESSES.keySet());
        assertThat(WebMethods.leadingOn())
                .as("say why nothing can be reached by the getter that its owner may not be shown, and add it here")
                .extracting(WebMethods::name)
                .containsExactlyInAnyOrder(
                        "AskAction.getRun",
                        "DiagnosisAction.getRun",
                        "DiagnosisAction.getApi",
                        "DiagnosisAction.getDiagnosis");
    }

    @Test
    void shouldTakePostOnly() throws Exception {
        assertThat(WebMethods.answering()).as("annotate the method with @POST").allMatch(WebMethods::takesPostOnly);
    }

    @Test
    void shouldRefuseThoseWhoMayNot(JenkinsRule jenkins) throws Exception {
        prepare(jenkins);

        for (var method : ADDRESSES.entrySet()) {
            for (String user : new String[] {"reader", "guest", ""}) {
                WebResponse response = request(client(jenkins, user), HttpMethod.POST, method.getValue(), true);
                if (method.getKey().equals(ANSWERS_EVERYONE) && !user.isEmpty()) {
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
        Await.diagnosis(jenkins.buildAndAssertStatus(Result.FAILURE, red));
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "others", "", Secret.fromString("secret")));
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
